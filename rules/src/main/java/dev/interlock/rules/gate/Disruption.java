package dev.interlock.rules.gate;

/** A task that disturbs a failure domain while it is carried out: it takes work away from it or cooling. */
public record Disruption(String task, String domain) {}
