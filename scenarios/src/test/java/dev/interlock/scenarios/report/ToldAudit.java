package dev.interlock.scenarios.report;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.routes.audit.entry.VerdictEntry;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.scenarios.report.ScoresOf.Trouble;
import dev.interlock.scenarios.score.Scores;
import dev.interlock.simulator.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The audit of a run of two hours that is told line by line: one incident in the facility. */
final class ToldAudit {
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private static final String INCIDENT = "facility@1";

    private final List<Entry> entries = new ArrayList<>();

    ToldAudit condition(int second, ConditionEntry.Change change) {
        entries.add(new ConditionEntry(
                at(second), "facility-over-budget", "facility", "facility", change, START.plusSeconds(second)));
        return this;
    }

    ToldAudit incident(int second, IncidentEntry.Change change) {
        entries.add(new IncidentEntry(at(second), "facility", change, 0, "So it is."));
        return this;
    }

    /** A plan of one cap that the gate approves, and once more when it is due; carried out at once. */
    ToldAudit capped(int second, String plan, int watts, DecisionTag tag) {
        return approved(second, plan).approvedWhenDue(second, plan).carriedOut(second, plan, watts, tag);
    }

    ToldAudit approved(int second, String plan) {
        entries.add(new VerdictEntry(at(second), plan, 1, null, true, 0, 0));
        return this;
    }

    ToldAudit approvedWhenDue(int second, String plan) {
        entries.add(new VerdictEntry(at(second), plan, 1, "cap-1", true, 0, 0));
        return this;
    }

    ToldAudit carriedOut(int second, String plan, int watts, DecisionTag tag) {
        state(second, plan, State.PROPOSED, tag);
        task(second, plan, "cap-1", "throttle_gpu", "rack-1", "{\"power_cap_watts\":%d}".formatted(watts));
        state(second, plan, State.RUNNING, tag);
        return outcome(second, plan, "cap-1", OutcomeEntry.Status.OK, "{\"before\":{\"power_cap_watts\":700}}");
    }

    ToldAudit told(int second, String plan) {
        state(second, plan, State.PROPOSED, DecisionTag.DETERMINISTIC);
        task(second, plan, "alert-1", "alert", "facility", "{\"severity\":\"critical\"}");
        state(second, plan, State.RUNNING, DecisionTag.DETERMINISTIC);
        return outcome(second, plan, "alert-1", OutcomeEntry.Status.OK, "{}");
    }

    ToldAudit state(int second, String plan, State state, DecisionTag tag) {
        entries.add(new PlanEntry(at(second).tag(tag), plan, 1, state, "less power", null, null, null, 1, null, null));
        return this;
    }

    private void task(int second, String plan, String id, String type, String target, String args) {
        entries.add(new TaskEntry(at(second), plan, id, type, target, args, "[]", "ActionAgent", 0));
    }

    private ToldAudit outcome(int second, String plan, String task, OutcomeEntry.Status status, String result) {
        entries.add(new OutcomeEntry(at(second), plan, task, 1, status, result, "{}", 0));
        return this;
    }

    Scores scored(Expectation expect, Fault... faults) {
        try (Audit audit = Audit.open(AuditSettings.inMemory(), () -> START)) {
            if (!entries.isEmpty()) {
                audit.append(entries);
            }
            Instant trouble = faults.length == 0
                    ? START
                    : Instant.ofEpochMilli(faults[0].window().from());
            Course course = CourseOf.audited(audit.reader(), trouble);
            List<Trouble> troubles = Stream.of(faults)
                    .map(fault -> new Trouble(
                            fault.type(), Instant.ofEpochMilli(fault.window().from())))
                    .toList();
            return ScoresOf.audited(audit.reader(), troubles, expect, Duration.ofHours(2), course);
        }
    }

    private static Origin at(int second) {
        return Origin.at(START.plusSeconds(second)).incident(INCIDENT);
    }
}
