package dev.interlock.features.play;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of an example.
 *
 * @param place {@code file:line} of it
 * @param failure what was not as it says; empty where all was
 */
public record PlayedExample(String name, String place, Duration took, Optional<Failure> failure) {
    /**
     * A sentence that did not hold.
     *
     * @param place {@code file:line} of the sentence
     * @param reasons what was found instead, a line each
     * @param decided what the controller decided up to there, a line each
     */
    public record Failure(String place, String sentence, List<String> reasons, List<String> decided) {
        public Failure {
            reasons = List.copyOf(reasons);
            decided = List.copyOf(decided);
        }
    }

    public boolean passed() {
        return failure.isEmpty();
    }
}
