package dev.interlock.rules.condition;

/**
 * What a device tells cannot be trusted: a symptom of its own, unless so many share it that it is one of their site. It does not
 * know since when: the symptom begins when it becomes one.
 */
public record Doubt(String condition, String device) {}
