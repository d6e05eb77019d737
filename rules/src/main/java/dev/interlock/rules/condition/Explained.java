package dev.interlock.rules.condition;

/**
 * What the device suffers has its root elsewhere, or had until a moment ago.
 *
 * @param by what is in trouble there
 */
public record Explained(String device, String by) {}
