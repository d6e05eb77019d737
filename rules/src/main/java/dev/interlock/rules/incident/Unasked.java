package dev.interlock.rules.incident;

import dev.interlock.rules.condition.Condition;

/** A condition that began after somebody was asked about its incident, and against which no rule does anything. */
public record Unasked(String incident, Condition condition) {}
