package dev.interlock.scenarios.shop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.scenarios.format.Heading;
import dev.interlock.scenarios.format.PersonsReport;
import java.time.Duration;
import java.util.List;

/**
 * A story of the shop, played on real processes in real time.
 *
 * @param duration how long it may take; it ends before, where all that is expected has come
 * @param faults as the world's door takes them; {@code at_seconds} counts from when the shop is open
 */
public record ShopScenario(Heading heading, Duration duration, List<JsonNode> faults, Expected expect) {
    public ShopScenario {
        faults = List.copyOf(faults);
        if (duration.toSeconds() < 1 || duration.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "The scenario has 'duration_seconds' = %s. Give a second at least and a day at most."
                            .formatted(duration.toSeconds()));
        }
    }

    public String name() {
        return heading.name();
    }

    /** What a person says is wrong; empty where nobody says anything. */
    public String report() {
        return heading.reports().stream().findFirst().map(PersonsReport::text).orElse("");
    }

    /** The same with another heading. */
    public ShopScenario with(Heading other) {
        return new ShopScenario(other, duration, faults, expect);
    }

    /**
     * What must come of it.
     *
     * @param trace what this kind of failure leaves behind
     * @param root the device that is repaired
     * @param repair the action that repairs it, by its name in the catalogue
     * @param decidedBy whether rules know the repair, or the model planned it
     */
    public record Expected(Trace trace, String root, String repair, DecisionTag decidedBy) {
        /** Nothing is wrong, and nothing is changed. */
        public static final Expected CALM = new Expected(new Logged("", List.of()), "", "", DecisionTag.DETERMINISTIC);

        public boolean isCalm() {
            return equals(CALM);
        }

        /** What is to be changed, as {@code action(target)}; nothing where nothing is. */
        public List<String> changes() {
            return isCalm() ? List.of() : List.of(repair + "(" + root + ")");
        }
    }

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
