package dev.interlock.rules.condition;

/** A device was changed a moment ago: another change now would come before it has answered. */
public record Resting(String device) {}
