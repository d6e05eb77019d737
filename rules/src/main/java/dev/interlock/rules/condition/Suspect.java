package dev.interlock.rules.condition;

/** Something shows in a failure domain that is more than routine, be it for a moment. */
public record Suspect(String domain) {}
