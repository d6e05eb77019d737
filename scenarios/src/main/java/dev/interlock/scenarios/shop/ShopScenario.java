package dev.interlock.scenarios.shop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.plan.DecisionTag;
import java.util.List;

/**
 * A story of the shop, played on real processes in real time.
 *
 * @param name its file's name without {@code .json}
 * @param description one sentence
 * @param seed what the customers' chance is drawn from
 * @param faults as the world's door takes them; {@code at_seconds} counts from when the shop is open
 * @param report what a person says once the first fault is there; empty where nobody says anything
 */
public record ShopScenario(
        String name, String description, long seed, List<JsonNode> faults, String report, Expected expect) {
    public ShopScenario {
        faults = List.copyOf(faults);
    }

    /**
     * What must come of it.
     *
     * @param trace what this kind of failure leaves behind
     * @param root the device that is repaired
     * @param repair the action that repairs it, by its name in the catalogue
     * @param decidedBy whether rules know the repair, or the model planned it
     */
    public record Expected(Trace trace, String root, String repair, DecisionTag decidedBy) {}

    /** By what a failure can be told: a line of the logs, or a measurement. */
    public sealed interface Trace {}

    /**
     * A line of the logs.
     *
     * @param pattern a regular expression that the line must contain
     * @param writers which parts may have written it
     */
    public record Logged(String pattern, List<String> writers) implements Trace {
        public Logged {
            writers = List.copyOf(writers);
        }
    }

    /** A measurement above a figure; for what software itself does not notice. */
    public record Measured(String device, String metric, double above) implements Trace {}
}
