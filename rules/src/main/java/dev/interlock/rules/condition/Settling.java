package dev.interlock.rules.condition;

/** Its cooling came back a moment ago, and what that does is seen before anything else is done. */
public record Settling(String zone) {}
