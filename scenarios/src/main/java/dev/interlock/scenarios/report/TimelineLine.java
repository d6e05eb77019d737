package dev.interlock.scenarios.report;

import java.time.Instant;

/**
 * One thing that happened.
 *
 * @param kind the audit's table it is a row of
 */
public record TimelineLine(Instant at, String kind, String summary) {}
