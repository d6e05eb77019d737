package dev.interlock.rules.fleet;

/** None of the machine's GPUs is heard of: its exporter, its network or the machine itself is down. */
public record SilentMachine(String node) {}
