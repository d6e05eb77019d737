package dev.interlock.routes.decide;

import java.time.Duration;

/**
 * When the planner and people are asked.
 *
 * @param clarification how long a question to a person waits before the planner must do without the answer
 * @param review how often the planner is asked whether anything should be done at all; zero for never
 */
public record Asking(Duration clarification, Duration review) {
    public Asking {
        if (clarification.isNegative() || review.isNegative()) {
            throw new IllegalArgumentException("A span of time is negative. Give 0 or more seconds.");
        }
    }
}
