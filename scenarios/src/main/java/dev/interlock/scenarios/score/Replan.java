package dev.interlock.scenarios.score;

import java.time.Duration;
import java.time.Instant;

/**
 * A plan that took another's place.
 *
 * @param trigger when the monitor first saw that something was not as the earlier plan meant it to be
 * @param complete when the plan in its place had passed the gate
 * @param distance how far it is from the earlier one, as {@link PlanDistance} has it
 */
public record Replan(Instant trigger, Instant complete, double distance) {
    public Replan {
        if (complete.isBefore(trigger)) {
            throw new IllegalArgumentException(
                    "A replan was complete at %s, before its trigger at %s. Take both from one clock."
                            .formatted(complete, trigger));
        }
    }

    double seconds() {
        return Duration.between(trigger, complete).toMillis() / 1000.0;
    }
}
