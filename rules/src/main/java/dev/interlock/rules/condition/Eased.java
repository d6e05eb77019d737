package dev.interlock.rules.condition;

/** Every rack of the zone is well within the recommended range again: what was done is enough, though it has not cooled all of them down. */
public record Eased(String zone) {}
