package dev.interlock.scenarios.report;

import dev.interlock.rules.plan.ActionType;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What the controller's audit says of a run.
 *
 * @param lines what happened, in order
 * @param conditions names of the conditions that held at some time
 * @param changes what was carried out of the actions that change something
 * @param decisions plans that were proposed
 * @param refusals plans that the safety gate refused
 * @param alerts alerts that were sent
 * @param pages critical alerts that were sent
 * @param firstActionSeconds from the first fault until something that changes the world was carried out; infinite where
 *     nothing was
 */
public record Course(
        List<Line> lines,
        Set<String> conditions,
        Set<ActionType> changes,
        int decisions,
        int refusals,
        int incidentsOpened,
        int incidentsClosed,
        int incidentsOpen,
        int alerts,
        int pages,
        double firstActionSeconds) {
    /**
     * One thing that happened.
     *
     * @param kind the audit's table it is a row of
     */
    public record Line(Instant at, String kind, String summary) {}

    public Course {
        lines = List.copyOf(lines);
        conditions = Set.copyOf(conditions);
        changes = Set.copyOf(changes);
    }
}
