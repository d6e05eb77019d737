package dev.interlock.rules.condition;

/** Power that reaches {@code unit} comes through {@code source}, directly or not; every unit feeds itself. */
public record Feeds(String source, String unit) {}
