package dev.interlock.rules.condition;

/** While an event of demand response lasts, a rack whose caps would slow jobs of a tier beyond what they tolerate. */
public record ClosedTo(String rack, String tier) {}
