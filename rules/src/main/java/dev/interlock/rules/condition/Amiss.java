package dev.interlock.rules.condition;

/** Something is wrong in a failure domain: a condition holds that is more than routine. */
public record Amiss(String domain) {}
