package dev.interlock.rules.condition;

/** What a device measures is not to be acted on: it is stuck, contradicts itself or cannot be. */
public record Untrusted(String device) {}
