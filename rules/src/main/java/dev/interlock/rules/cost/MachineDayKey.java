package dev.interlock.rules.cost;

import java.time.LocalDate;

/**
 * One machine on one day, in UTC.
 *
 * @param machine its id
 */
public record MachineDayKey(LocalDate day, String machine) {}
