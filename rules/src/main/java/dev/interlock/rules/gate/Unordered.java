package dev.interlock.rules.gate;

/** Two tasks of a plan of which neither waits for the other: they may run at the same time. */
public record Unordered(String task, String other) {}
