package dev.interlock.rules.condition;

/** What the device suffers comes from something that is wrong with itself, and is known. */
public record OwnCause(String device, String condition) {}
