package dev.interlock.rules.alert;

/**
 * How many alerts of one sender fire that somebody has to look at, apart from those of its most frequent name: if that one is a
 * storm, it is one of its name.
 *
 * @param domain the site, to which many at once belong
 * @param at when the number changed last, epoch milliseconds
 */
public record AlertsOfSender(String sender, int besides, String domain, long at) {}
