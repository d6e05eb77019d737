package dev.interlock.rules.forecast;

import java.time.LocalDate;

/**
 * A day to come.
 *
 * @param cost of the day
 * @param until of all days from the first to come until this one
 */
public record DayAhead(LocalDate date, Range cost, Range until) {}
