package dev.interlock.rules.condition;

/** A device that was lost or in doubt is back since a moment ago. */
public record Returned(String device) {}
