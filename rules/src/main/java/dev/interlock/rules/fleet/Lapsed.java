package dev.interlock.rules.fleet;

/** What a GPU said last is so old that it proves nothing any more, as Prometheus gives a series up. */
public record Lapsed(String gpu) {}
