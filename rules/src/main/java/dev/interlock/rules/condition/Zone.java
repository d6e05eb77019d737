package dev.interlock.rules.condition;

/** A failure domain for air that has at least one cooling unit. */
public record Zone(String name) {}
