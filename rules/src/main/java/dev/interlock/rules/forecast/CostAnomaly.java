package dev.interlock.rules.forecast;

import java.time.Instant;

/**
 * A day or an hour that cost much more or less than was forecast for it the evening before.
 *
 * @param hours 24 for a day, 1 for an hour
 * @param deviations how many robust standard deviations of earlier errors it is off
 * @param comparedWith what it is compared with, as a sentence
 */
public record CostAnomaly(
        Instant from, int hours, double actual, double expected, double deviations, String comparedWith) {}
