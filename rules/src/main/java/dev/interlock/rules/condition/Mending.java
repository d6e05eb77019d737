package dev.interlock.rules.condition;

/** Something was put right that a service needs, or the service itself: it may take a moment to show. */
public record Mending(String device) {}
