package dev.interlock.scenarios.shop;

import dev.interlock.rules.plan.DecisionTag;
import java.util.List;

/**
 * How a scenario went.
 *
 * @param trace the line of the logs that the failure left
 * @param detectedSeconds from the failure to the incident's opening
 * @param repairedSeconds from the failure to the repair's outcome
 * @param verifiedSeconds from the failure to the incident's close
 * @param changes every change that was made, as {@code action(target)}
 * @param open the incidents that are still open at the end
 */
record Played(
        ShopScenario scenario,
        String trace,
        double detectedSeconds,
        double repairedSeconds,
        double verifiedSeconds,
        List<String> changes,
        List<String> open) {
    /** A row of the table in the reference. */
    String row() {
        return "| %s | %s | %s | %s(%s) | %.0f | %.0f | %.0f |"
                .formatted(
                        scenario.name(),
                        trace.replaceAll("\\s+", " ").replace("|", "\\|"),
                        scenario.expect().decidedBy() == DecisionTag.DETERMINISTIC ? "rules" : "model",
                        scenario.expect().repair(),
                        scenario.expect().root(),
                        detectedSeconds,
                        repairedSeconds,
                        verifiedSeconds);
    }
}
