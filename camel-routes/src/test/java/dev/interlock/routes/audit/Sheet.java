package dev.interlock.routes.audit;

import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.ClarificationEntry;
import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.EnvelopeEntry;
import dev.interlock.routes.audit.entry.EscalationEntry;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.LlmRunEntry;
import dev.interlock.routes.audit.entry.LookupEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.RulebookEntry;
import dev.interlock.routes.audit.entry.SampleEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.routes.audit.entry.VerdictEntry;
import dev.interlock.routes.audit.entry.ViolationEntry;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.DecisionTag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries as a controller writes them: stories of one incident, told in decisions. */
final class Sheet {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    static final String INCIDENT = "zone-1@1772366400000";

    private Sheet() {}

    static Origin origin(int minute) {
        return Origin.at(NOON.plusSeconds(60L * minute)).incident(INCIDENT).rulebook("book-1");
    }

    static Entry opened(int minute) {
        return new IncidentEntry(
                origin(minute), "zone-1", IncidentEntry.Change.OPENED, 0, "the inlet of rack-7 is too hot");
    }

    static Entry closed(int minute) {
        return new IncidentEntry(
                origin(minute), "zone-1", IncidentEntry.Change.CLOSED, 0, "no condition came back for 300 seconds");
    }

    static Entry alert(int minute) {
        return new AlertEntry(origin(minute), "critical", "zone-1", "Zone 1 runs on one cooling unit", "log");
    }

    /** A decision that was approved, sent, done and had its effect. */
    static List<Entry> worked(int minute, String id) {
        Origin origin = origin(minute).decision(id);
        return List.of(
                new SampleEntry(
                        origin,
                        "rack-7",
                        origin.at(),
                        Sample.Status.WARN,
                        "{\"inlet_celsius\":31.5}",
                        null,
                        null,
                        "hot aisle door open"),
                new FiringEntry(
                        origin,
                        "THERMAL-001",
                        "A rack's inlet is above what is allowed",
                        "{\"rack\":\"rack-7\",\"inletCelsius\":31.5}",
                        "Condition[inlet-high, rack-7]"),
                new ConditionEntry(origin, "inlet-high", "rack-7", "zone-1", ConditionEntry.Change.RAISED, origin.at()),
                plan(origin, id, Attempt.State.PROPOSED, "{\"plan_id\":\"" + id + "\"}"),
                new TaskEntry(
                        origin,
                        id,
                        "cool-1",
                        "adjust_cooling",
                        "crac-2",
                        "{\"fan_percent\":100.0}",
                        "[]",
                        "ActionAgent",
                        500),
                new VerdictEntry(origin, id, 1, null, true, 0, 420),
                new EnvelopeEntry(
                        origin,
                        id,
                        "cool-1",
                        "ActionAgent",
                        "dispatch-1",
                        7,
                        "9f",
                        "ab",
                        origin.at().plusSeconds(120)),
                new OutcomeEntry(
                        origin(minute + 1).decision(id),
                        id,
                        "cool-1",
                        1,
                        OutcomeEntry.Status.OK,
                        "{\"before\":{\"fan_percent\":60.0}}",
                        "{}",
                        480),
                plan(origin(minute + 2).decision(id), id, Attempt.State.DONE, null),
                plan(origin(minute + 3).decision(id), id, Attempt.State.EFFECTIVE, null),
                new ConditionEntry(
                        origin(minute + 3).decision(id),
                        "inlet-high",
                        "rack-7",
                        "zone-1",
                        ConditionEntry.Change.CLEARED,
                        origin.at()));
    }

    /** A model's plan that the gate refused twice over. */
    static List<Entry> refused(int minute, String id) {
        Origin origin = origin(minute).decision(id).tag(DecisionTag.LLM_DECISION);
        return List.of(
                new EscalationEntry(origin, "zone-1", "every remedy is spent"),
                new LookupEntry(origin, "check_logs", "zone-1", "{}", "{\"matches\":2}", null),
                new LlmRunEntry(
                        origin, "run-1", "ollama", "a-model", "{}", "[]", "{}", "ab", "cd", null, 900, 100, 1200, 0, 0),
                new ClarificationEntry(
                        origin, "zone-1", "ask-1", "Which unit?", ClarificationEntry.Change.ANSWERED, "crac-2"),
                plan(origin, id, Attempt.State.PROPOSED, "{}"),
                new TaskEntry(origin, id, "shed-1", "shed_job", "job-9", "{}", "[]", "ActionAgent", 100),
                new VerdictEntry(origin, id, 1, null, false, 2, 300),
                new ViolationEntry(origin, id, "SAFETY-004", "shed-1", "Job 'job-9' has priority 9 and is not shed."),
                new ViolationEntry(
                        origin, id, "SAFETY-011", "shed-1", "Rack 'rack-7' has not reported for 90 seconds."),
                plan(origin, id, Attempt.State.REFUSED, null));
    }

    /** A decision whose task failed. */
    static List<Entry> failed(int minute, String id) {
        Origin origin = origin(minute).decision(id);
        return List.of(
                plan(origin, id, Attempt.State.PROPOSED, "{}"),
                new TaskEntry(origin, id, "cool-2", "adjust_cooling", "crac-3", "{}", "[]", "ActionAgent", 100),
                new VerdictEntry(origin, id, 1, null, true, 0, 100),
                new EnvelopeEntry(origin, id, "cool-2", "ActionAgent", "dispatch-1", 8, "a0", "cd", origin.at()),
                new OutcomeEntry(origin, id, "cool-2", 1, OutcomeEntry.Status.TIMEOUT, "{}", "{}", 5000),
                plan(origin, id, Attempt.State.FAILED, null));
    }

    /** A shadow would have acted three times, the first while a step of routine was taken in its domain. */
    static List<Entry> shadowed(int minute) {
        Origin routine = Origin.at(NOON.plusSeconds(60L * minute + 5))
                .incident("routine/zone-9@1")
                .decision("d-9");
        Origin review =
                Origin.at(NOON.plusSeconds(60L * minute + 5)).incident("review").decision("d-8");
        return List.of(
                shadow(minute, "zone-9"),
                new PlanEntry(
                        routine, "d-9", 1, Attempt.State.RUNNING, "warmer", "a-9", "c", "warmer-air", 1, null, null),
                new PlanEntry(review, "d-8", 1, Attempt.State.RUNNING, "look", "a-8", "c", "model-plan", 1, null, null),
                shadow(minute, "zone-99"),
                shadow(minute + 20, "zone-9"),
                shadow(minute + 20, "zone-99"),
                shadow(minute + 40, "zone-9"));
    }

    private static FiringEntry shadow(int minute, String domain) {
        return new FiringEntry(
                origin(minute),
                "SITE-101",
                "A rack draws much power",
                "[]",
                "{\"Shadow\":{\"Symptom\":{\"condition\":\"rack-draws-much\",\"device\":\"rack-of-%s\",\"domain\":\"%s\"}}}"
                        .formatted(domain, domain));
    }

    /** A change of an incident of zone-7. */
    static Entry of(String incident, int minute, IncidentEntry.Change change) {
        return new IncidentEntry(origin(minute).incident(incident), "zone-7", change, 0, "measured");
    }

    /** A condition in zone-7, which belongs to no incident. */
    static Entry condition(int minute, String name, ConditionEntry.Change change) {
        Instant at = NOON.plusSeconds(60L * minute);
        return new ConditionEntry(Origin.at(at), name, "rack-70", "zone-7", change, at);
    }

    /** A condition that began in another zone. */
    static Entry elsewhere(int minute) {
        Instant at = NOON.plusSeconds(60L * minute);
        return new ConditionEntry(Origin.at(at), "fan-weak", "crac-8", "zone-8", ConditionEntry.Change.RAISED, at);
    }

    /** What a rule saw of rack-70 when no decision was taken. */
    static Entry saw(int minute) {
        return new FiringEntry(
                Origin.at(NOON.plusSeconds(60L * minute)),
                "THERMAL-001",
                "A rack's inlet is above what is allowed",
                "[{\"Rack\":{\"id\":\"rack-70\",\"inletCelsius\":%d.5}}]".formatted(minute),
                "{\"Condition\":{\"name\":\"inlet-high\",\"device\":\"rack-70\"}}");
    }

    /** What people and rulebooks do. */
    static List<Entry> around(int minute) {
        return List.of(
                new RulebookEntry(origin(minute), RulebookEntry.Change.LOADED, "book-1", 41, "started"),
                new OperatorActEntry(
                        origin(minute), "ada", OperatorActEntry.Act.MODE, "controller", "approve", "maintenance"),
                alert(minute));
    }

    private static Entry plan(Origin origin, String id, Attempt.State state, @Nullable String plan) {
        return new PlanEntry(
                origin, id, 1, state, "Cool zone-1 down", "attempt-" + id, "inlet-high", "more-air", 1, plan, null);
    }
}
