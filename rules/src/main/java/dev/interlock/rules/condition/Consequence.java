package dev.interlock.rules.condition;

/** What a condition of this name in this domain follows from is told of by itself. */
public record Consequence(String condition, String domain) {}
