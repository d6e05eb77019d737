package dev.interlock.rules.fleet;

/** A GPU of a job runs slower than it has run before: worth a look at the others. */
public record Lag(String job) {}
