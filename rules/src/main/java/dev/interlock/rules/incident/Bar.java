package dev.interlock.rules.incident;

/**
 * A remedy that is not to be tried against a condition of a domain now.
 *
 * @param reason why not, as the end of the sentence "It is barred because …"
 */
public record Bar(String domain, String condition, String remedy, String reason) {}
