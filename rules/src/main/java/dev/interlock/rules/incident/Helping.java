package dev.interlock.rules.incident;

/**
 * An attempt that was carried out has ended part of what it was meant to end, and may end the rest.
 *
 * @param attempt its id
 */
public record Helping(String attempt) {}
