package dev.interlock.rules.condition;

/**
 * What a device tells cannot be trusted: a sign of its own, unless so many share it that it is one of their site. It does not
 * know since when: the sign begins when it becomes one.
 */
public record Doubt(String condition, String device) {}
