package dev.interlock.rules.condition;

/** So many devices of a site are in the same doubt that something they share is to blame. */
public record Widespread(String condition, String site) {}
