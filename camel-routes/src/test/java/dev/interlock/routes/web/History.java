package dev.interlock.routes.web;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.DeadLetter;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.EnvelopeEntry;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.SampleEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.routes.audit.entry.VerdictEntry;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import java.time.InstantSource;
import java.util.List;

/** An audit of two decisions, the newer of which has hostile words in it. */
final class History {
    static final String INCIDENT = "zone-2@1767608040000";

    private History() {}

    static Audit recorded() {
        Audit audit = Audit.open(AuditSettings.inMemory(), InstantSource.fixed(World.NOW));
        audit.append(List.of(
                plan("decision-6", "Hold crac-4 at 16 °C.", Attempt.State.USELESS),
                verdict("decision-6"),
                new FiringEntry(
                        origin("decision-7"),
                        "COOLING-004",
                        "A cooling unit is lost",
                        "[{\"id\":\"crac-5\"}]",
                        World.HOSTILE),
                plan("decision-7", "Keep zone-2 cool " + World.HOSTILE, Attempt.State.WAITING),
                verdict("decision-7"),
                new AlertEntry(origin("decision-7"), "critical", "zone-2", "crac-5 stands still.", "log")));
        audit.bury(List.of(new DeadLetter(World.NOW, "ingest-simulator", "not-json", "{\"device_id\": ")));
        return audit;
    }

    /** A rack breathes air that is too warm, and load leaves it. */
    static List<Entry> cooled(String rack, String condition) {
        return List.of(
                new SampleEntry(
                        origin("decision-7"),
                        rack,
                        World.NOW,
                        Sample.Status.OK,
                        "{\"inlet_celsius\":29.5,\"power_watts\":9000.0}",
                        null,
                        null,
                        null),
                new FiringEntry(
                        origin("decision-7"),
                        "HOLD-004",
                        "A condition holds while its symptom shows",
                        "[]",
                        "{\"Condition\":{\"name\":\"%s\",\"device\":\"%s\"}}".formatted(condition, rack)),
                new TaskEntry(
                        origin("decision-7"),
                        World.PLAN.toString(),
                        "move-1",
                        "migrate_workload",
                        "job-1",
                        "{}",
                        "[]",
                        "ActionAgent",
                        20_000),
                new EnvelopeEntry(
                        origin("decision-7"),
                        World.PLAN.toString(),
                        "move-1",
                        "ActionAgent",
                        "envelope-1",
                        1,
                        "0f".repeat(16),
                        "1f".repeat(32),
                        World.NOW.plusSeconds(120)));
    }

    private static PlanEntry plan(String decision, String goal, Attempt.State state) {
        return new PlanEntry(
                origin(decision),
                World.PLAN.toString(),
                1,
                state,
                goal,
                "attempt-1",
                "cooling-unit-lost",
                "move-load",
                2,
                "{\"tasks\":[]}",
                null);
    }

    private static VerdictEntry verdict(String decision) {
        return new VerdictEntry(origin(decision), World.PLAN.toString(), 1, null, true, 0, 120);
    }

    private static Origin origin(String decision) {
        return Origin.at(World.NOW).incident(INCIDENT).decision(decision).rulebook("5f2a".repeat(16));
    }
}
