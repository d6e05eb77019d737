package dev.interlock.routes.web;

import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.EnvelopeEntry;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.SampleEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.routes.audit.entry.VerdictEntry;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import java.time.Instant;
import java.util.List;

/**
 * Twenty minutes of zone-8: too warm, a plan of two tasks after twenty seconds, the first done after fifty and the second failed after eighty, cool again
 * after ten minutes. One of its racks has a hostile name.
 */
final class PastIncident {
    static final String ID = "zone-8@1";
    static final Instant BEGIN = World.NOW;

    private static final String PLAN = "0b5c8a00-0000-4000-8000-000000000008";

    private PastIncident() {}

    static List<Entry> recorded() {
        return List.of(
                condition(-100, "cooling-unit-degraded", "crac-8", ConditionEntry.Change.RAISED),
                saw("rack-58"),
                condition(0, "inlet-above-recommended", "rack-58", ConditionEntry.Change.RAISED),
                saw(World.HOSTILE),
                condition(0, "inlet-above-recommended", World.HOSTILE, ConditionEntry.Change.RAISED),
                incident(0, IncidentEntry.Change.OPENED),
                new SampleEntry(
                        of(20), "rack-58", at(20), Sample.Status.OK, "{\"inlet_celsius\":29.5}", null, null, null),
                plan(20, Attempt.State.PROPOSED),
                task("move-1", "[]"),
                task("move-2", "[\"move-1\"]"),
                new VerdictEntry(of(20), PLAN, 1, null, true, 0, 120),
                sent(20, "move-1"),
                answered(50, "move-1", OutcomeEntry.Status.OK),
                sent(50, "move-2"),
                answered(80, "move-2", OutcomeEntry.Status.FAIL),
                plan(80, Attempt.State.FAILED),
                new SampleEntry(
                        of(80), "rack-58", at(80), Sample.Status.OK, "{\"inlet_celsius\":26.1}", null, null, null),
                condition(600, "inlet-above-recommended", "rack-58", ConditionEntry.Change.CLEARED),
                incident(600, IncidentEntry.Change.QUIET),
                incident(1200, IncidentEntry.Change.CLOSED),
                condition(1300, "inlet-above-recommended", "rack-99", ConditionEntry.Change.RAISED));
    }

    private static Instant at(int seconds) {
        return BEGIN.plusSeconds(seconds);
    }

    private static Origin of(int seconds) {
        return Origin.at(at(seconds)).incident(ID).decision("decision-8");
    }

    private static Entry condition(int seconds, String name, String device, ConditionEntry.Change change) {
        return new ConditionEntry(Origin.at(at(seconds)), name, device, "zone-8", change, at(seconds));
    }

    private static Entry saw(String rack) {
        return new FiringEntry(
                Origin.at(BEGIN),
                "HOLD-004",
                "A condition holds while its symptom shows " + World.HOSTILE,
                "[{\"Rack\":{\"id\":\"%1$s\",\"inletCelsius\":28.5}},{\"Limit\":{\"name\":\"inlet-above-recommended\",\"value\":27.0,\"unit\":\"°C\"}}]"
                        .formatted(quoted(rack)),
                "{\"Condition\":{\"name\":\"inlet-above-recommended\",\"device\":\"%s\"}}".formatted(quoted(rack)));
    }

    private static String quoted(String text) {
        return text.replace("\"", "\\\"");
    }

    private static Entry incident(int seconds, IncidentEntry.Change change) {
        return new IncidentEntry(Origin.at(at(seconds)).incident(ID), "zone-8", change, 0, "measured " + World.HOSTILE);
    }

    private static Entry plan(int seconds, Attempt.State state) {
        return new PlanEntry(
                of(seconds),
                PLAN,
                1,
                state,
                "Keep zone-8 cool " + World.HOSTILE,
                "attempt-8",
                "inlet-above-recommended",
                "move-load",
                2,
                "{\"tasks\":[]}",
                null);
    }

    private static Entry task(String id, String after) {
        return new TaskEntry(of(20), PLAN, id, "migrate_workload", "job-" + id, "{}", after, "ActionAgent", 20_000);
    }

    private static Entry sent(int seconds, String task) {
        return new EnvelopeEntry(
                of(seconds),
                PLAN,
                task,
                "ActionAgent",
                "envelope-1",
                1,
                "0f".repeat(16),
                "1f".repeat(32),
                at(seconds + 120));
    }

    private static Entry answered(int seconds, String task, OutcomeEntry.Status status) {
        return new OutcomeEntry(of(seconds), PLAN, task, 1, status, "{}", "{}", 30_000);
    }
}
