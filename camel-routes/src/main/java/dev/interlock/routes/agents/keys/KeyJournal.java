package dev.interlock.routes.agents.keys;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry.Act;
import dev.interlock.routes.audit.entry.Origin;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Brings what was done to the keys into the audit. The acts are kept with the keys, so those done while no controller ran
 * are recorded by the next one.
 */
public final class KeyJournal {
    /** Who makes the first key of a data folder: not a person. */
    public static final String CONTROLLER = "interlock";

    private static final String STATE = "key-acts";

    private final EnvelopeKeys keys;
    private final Audit audit;
    private final InstantSource clock;
    private List<KeyVersion> recorded = List.of();

    /** @param clock the world's */
    public KeyJournal(EnvelopeKeys keys, Audit audit, InstantSource clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records every act that is not in the audit yet. */
    public synchronized void record() {
        List<KeyVersion> versions = keys.versions();
        if (!versions.equals(recorded)) {
            record(versions);
            recorded = versions;
        }
    }

    private void record(List<KeyVersion> versions) {
        TreeSet<String> known = new TreeSet<>(
                audit.load(STATE).map(text -> text.lines().toList()).orElse(List.of()));
        Instant now = clock.instant();
        List<OperatorActEntry> entries = new ArrayList<>();
        for (KeyVersion version : versions) {
            for (KeyAct act : version.acts()) {
                if (!act.by().equals(CONTROLLER) && known.add(name(version, act))) {
                    entries.add(entry(version, act, now));
                }
            }
        }
        if (!entries.isEmpty()) {
            audit.append(entries, Map.of(STATE, String.join("\n", known)), now);
        }
    }

    private static String name(KeyVersion version, KeyAct act) {
        return "%s %s %s".formatted(version.id(), act.kind(), act.at());
    }

    private static OperatorActEntry entry(KeyVersion version, KeyAct act, Instant now) {
        return new OperatorActEntry(
                Origin.at(now),
                act.by(),
                switch (act.kind()) {
                    case MADE -> Act.ROTATE_KEY;
                    case EXPORTED -> Act.EXPORT_KEY;
                    case REVOKED -> Act.REVOKE_KEY;
                },
                version.id(),
                act.at().toString(),
                act.detail().isEmpty() ? null : act.detail());
    }
}
