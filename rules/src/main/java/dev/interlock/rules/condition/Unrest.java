package dev.interlock.rules.condition;

/** Something is wrong in the domain, and is not only something to be taken back. */
public record Unrest(String domain) {}
