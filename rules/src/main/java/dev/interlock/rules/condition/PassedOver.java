package dev.interlock.rules.condition;

/** A job that waits and is not placed now, though it may be its turn. */
public record PassedOver(String job) {}
