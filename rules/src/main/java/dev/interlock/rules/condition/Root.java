package dev.interlock.rules.condition;

/** A device with a condition of its own that nothing else explains. */
public record Root(String device) {}
