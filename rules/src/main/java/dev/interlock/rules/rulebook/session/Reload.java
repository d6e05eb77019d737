package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes another rulebook into use without losing anything and without firing anything twice. */
public sealed interface Reload {
    /**
     * The new session stands beside the old one, which nothing has touched: swap them and close the old one.
     *
     * @param raised conditions that will hold by the new rulebook, once they have shown for their time, and do not by
     *     the old one
     * @param cleared conditions that hold by the old rulebook and not by the new one
     */
    record Reloaded(RulebookSession session, List<Condition> raised, List<Condition> cleared) implements Reload {}

    /**
     * The old session goes on.
     *
     * @param faults every reason, by file and line; never empty
     */
    record Rejected(List<RulebookFault> faults) implements Reload {}

    /** Loads the files and takes them into use. */
    static Reload of(RulebookSession session, RulebookSource source) {
        return Rulebook.load(source).fold(rulebook -> of(session, rulebook), Rejected::new);
    }

    static Reload of(RulebookSession session, Rulebook rulebook) {
        Optional<String> missing = rulebook.kinds().missing(session.inventory());
        if (missing.isPresent()) {
            return new Rejected(List.of(new RulebookFault(RulebookSource.DEVICE_KINDS, 0, "", missing.get())));
        }
        Memory memory = session.memory();
        try {
            List<Condition> by = holding(session.rulebook(), session, memory);
            List<Condition> with = holding(rulebook, session, memory);
            RulebookSession next = RulebookSession.start(rulebook, session.inventory(), memory);
            Optional<String> quarantine = next.rulebook().quarantine();
            if (quarantine.isPresent()) {
                next.close();
                return new Rejected(List.of(new RulebookFault("", 0, "", quarantine.get())));
            }
            return new Reloaded(next, Difference.without(with, by), Difference.without(by, with));
        } catch (RuntimeException failure) {
            return new Rejected(List.of(new RulebookFault("", 0, "", Recovery.reason(failure))));
        }
    }

    private static List<Condition> holding(Rulebook rulebook, RulebookSession session, Memory memory) {
        try (RulebookSession trial = RulebookSession.start(rulebook.withoutHolds(), session.inventory(), memory)) {
            trial.observe(List.of(), Optional.empty(), Instant.ofEpochMilli(memory.clock()));
            return trial.conditions();
        }
    }
}
