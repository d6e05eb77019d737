package dev.interlock.routes.planning;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * When the planner and people are asked.
 *
 * @param clarification how long a question to a person waits before the planner must do without the answer
 * @param review how often the planner is asked whether anything should be done at all; zero for never
 * @param reviewGap how long it is left alone between two such questions by a real clock, however fast a simulated one goes
 */
public record Asking(Duration clarification, Duration review, Duration reviewGap) {
    public Asking {
        if (Stream.of(clarification, review, reviewGap).anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("A span of time is negative. Give 0 or more seconds.");
        }
    }
}
