package dev.interlock.rules.gate;

/** A task id that a plan uses more than once. */
public record Duplicate(String task) {}
