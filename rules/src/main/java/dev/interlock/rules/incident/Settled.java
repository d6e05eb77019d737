package dev.interlock.rules.incident;

/**
 * An attempt that was carried out has had the time in which its effect must show.
 *
 * @param attempt its id
 */
public record Settled(String attempt) {}
