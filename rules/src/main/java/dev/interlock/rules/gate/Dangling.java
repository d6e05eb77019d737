package dev.interlock.rules.gate;

/** A task that waits for one that the plan does not contain. */
public record Dangling(String task, String dependency) {}
