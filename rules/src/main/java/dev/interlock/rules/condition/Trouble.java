package dev.interlock.rules.condition;

/**
 * Something is wrong with a service or a link, whatever the cause. Where something that it {@link Needs} is in trouble too,
 * that explains it.
 */
public record Trouble(String condition, String device) {}
