package dev.interlock.scenarios.report;

import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.EnvelopeEntry;
import dev.interlock.routes.audit.entry.ScenarioRunEntry;
import dev.interlock.routes.audit.entry.VerdictEntry;
import dev.interlock.routes.audit.reading.AuditReader;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every row of an audit as text, but for what is never the same twice: signatures, made with the installation's key, and
 * how long the gate thought; and but for the row about the run itself.
 */
public final class Decisions {
    private Decisions() {}

    public static List<String> of(AuditReader reader) {
        return Stream.of(Entry.class.getPermittedSubclasses())
                .filter(kind -> kind != ScenarioRunEntry.class)
                .flatMap(kind -> CourseOf.oldestFirst(reader, kind.asSubclass(Entry.class)).stream())
                .map(Decisions::comparable)
                .map(Entry::toString)
                .toList();
    }

    private static Entry comparable(Entry entry) {
        if (entry instanceof EnvelopeEntry sent) {
            return new EnvelopeEntry(
                    sent.origin(),
                    sent.planId(),
                    sent.taskId(),
                    sent.agent(),
                    "",
                    sent.envelopeSeq(),
                    sent.nonce(),
                    "",
                    sent.expiresAt());
        }
        if (entry instanceof VerdictEntry judged) {
            return new VerdictEntry(
                    judged.origin(),
                    judged.planId(),
                    judged.planVersion(),
                    judged.taskId(),
                    judged.approved(),
                    judged.violationCount(),
                    0);
        }
        return entry;
    }
}
