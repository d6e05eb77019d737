package dev.interlock.rules.condition;

/** A cooling unit was asked for more as often as it may be in one incident, and it did not help. */
public record AskedInVain(String unit) {}
