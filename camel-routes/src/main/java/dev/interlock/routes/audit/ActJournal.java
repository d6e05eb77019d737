package dev.interlock.routes.audit;

import dev.interlock.routes.audit.entry.OperatorActEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Brings acts into the audit that are kept with what they were done to, each once: those done while no controller ran are recorded by
 * the next one.
 */
public final class ActJournal {
    private final Audit audit;
    private final String state;

    /** @param state under which the audit keeps the names of what it has */
    public ActJournal(Audit audit, String state) {
        this.audit = audit;
        this.state = state;
    }

    /**
     * Records every act that is not in the audit yet, in this order.
     *
     * @param acts by a name that no other act has
     */
    public void record(Map<String, OperatorActEntry> acts, Instant now) {
        TreeSet<String> known = new TreeSet<>(
                audit.load(state).map(text -> text.lines().toList()).orElse(List.of()));
        List<OperatorActEntry> entries = new ArrayList<>();
        acts.forEach((name, entry) -> {
            if (known.add(name)) {
                entries.add(entry);
            }
        });
        if (!entries.isEmpty()) {
            audit.append(entries, Map.of(state, String.join("\n", known)), now);
        }
    }
}
