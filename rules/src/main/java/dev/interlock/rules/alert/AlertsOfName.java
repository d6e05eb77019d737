package dev.interlock.rules.alert;

/**
 * How many alerts of one name fire that somebody has to look at, whoever tells them.
 *
 * @param domain the site, to which many at once belong
 * @param at when the number changed last, epoch milliseconds
 */
public record AlertsOfName(String name, int count, String domain, long at) {}
