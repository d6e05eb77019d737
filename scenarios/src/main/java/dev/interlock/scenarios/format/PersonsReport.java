package dev.interlock.scenarios.format;

import java.time.Duration;

/**
 * What a person says is wrong, at a time of the story.
 *
 * @param after so long after the beginning
 * @param by who says it
 * @param text their words
 */
public record PersonsReport(Duration after, String by, String text) {
    public PersonsReport {
        if (after.isNegative()) {
            throw new IllegalArgumentException(
                    "The report has 'at_seconds' = %s. Give 0 or more.".formatted(after.toMillis() / 1000.0));
        }
    }
}
