package dev.interlock.rules.condition;

/** A cooling unit was changed for a reason not long ago: the change stands before it is taken back. */
public record ChangeStanding(String device) {}
