package dev.interlock.rules.saving;

/** A figure that speaks for a recommendation, by name. */
public record Evidence(String name, double value, String unit) {}
