package dev.interlock.rules.condition;

/** The device should have reported again by now. */
public record Unheard(String device) {}
