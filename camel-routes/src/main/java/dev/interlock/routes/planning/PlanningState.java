package dev.interlock.routes.planning;

import dev.interlock.rules.alert.AlertBook;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What whoever asks the planner holds from one turn to the next.
 *
 * @param cases what was asked of the incidents that are open
 * @param alerts what other systems say
 * @param reviews when the site is looked at whole
 * @param asking when the planner and people are asked
 */
public record PlanningState(PlanningCases cases, ToldAlerts alerts, Reviews reviews, Asking asking) {
    /** Goes on with the cases that were open when the last controller stopped. */
    public static PlanningState resumed(
            List<PlanningCase> open, AlertBook alerts, Asking asking, LongSupplier nanos, Instant now) {
        PlanningCases cases = new PlanningCases();
        open.forEach(cases::resume);
        return new PlanningState(cases, new ToldAlerts(alerts), new Reviews(asking, nanos, now), asking);
    }
}
