package dev.interlock.rules.condition;

/** Devices of one domain share a condition, and a person is told of all of them together. */
public record Concern(String condition, String domain) {}
