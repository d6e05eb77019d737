package dev.interlock.rules.condition;

/** A cooling unit cools its zone more than that needs. */
public record Overcooled(String unit, String zone) {}
