package dev.interlock.rules.condition;

/** No rack of the zone breathes air above the recommended range: what holds of warm air there is about to end, and nobody is called for it. */
public record InRange(String zone) {}
