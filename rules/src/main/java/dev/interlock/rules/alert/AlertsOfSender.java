package dev.interlock.rules.alert;

/**
 * How many alerts of one sender fire that somebody has to look at, whatever they are called.
 *
 * @param domain the site, to which many at once belong
 * @param at when the number changed last, epoch milliseconds
 */
public record AlertsOfSender(String sender, int count, String domain, long at) {}
