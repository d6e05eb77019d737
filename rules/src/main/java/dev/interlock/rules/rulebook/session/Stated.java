package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.condition.Pending;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import java.util.List;

/** The lasting facts that rules have stated, each list in an order that does not depend on how it came about. */
record Stated(
        List<Pending> pending,
        List<Incident> incidents,
        List<Attempt> attempts,
        List<Escalation> escalations,
        List<Report> reports) {
    static Stated in(Memory memory) {
        return new Stated(
                memory.pending(), memory.incidents(), memory.attempts(), memory.escalations(), memory.reports());
    }
}
