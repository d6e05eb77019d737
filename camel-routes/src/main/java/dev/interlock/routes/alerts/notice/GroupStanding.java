package dev.interlock.routes.alerts.notice;

import java.time.Instant;

/**
 * How a receiver stands with a group.
 *
 * @param toldAt when it took the last message about it
 * @param busy a message about it is on its way
 * @param firing how many notices of it last, as far as the receiver knows
 * @param critical one of those is critical
 */
public record GroupStanding(String key, Instant toldAt, boolean busy, int firing, boolean critical) {}
