package dev.interlock.rules.condition;

/** The place that the inventory is about. What befalls all of it is said of its facility. */
public record Site(String facility) {}
