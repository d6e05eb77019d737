package dev.interlock.rules.gate;

/** A rack that the plan changes. */
public record Touched(String rack) {}
