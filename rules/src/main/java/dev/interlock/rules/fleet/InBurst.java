package dev.interlock.rules.fleet;

/** An XID that is one of a burst: nothing is recommended for its GPU alone. */
public record InBurst(String gpu, int code) {}
