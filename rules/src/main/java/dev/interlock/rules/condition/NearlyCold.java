package dev.interlock.rules.condition;

/** A rack of the zone would breathe less than the recommended minimum if the zone's air were a step colder. */
public record NearlyCold(String zone) {}
