package dev.interlock.rules.condition;

/** What lies here came back a moment ago: its trend is that of coming back, and foretells nothing. */
public record JustReturned(String place) {}
