package dev.interlock.rules.condition;

/** Without {@code on} the device cannot do its work, directly or not: what it calls, and the links to it. */
public record Needs(String device, String on) {}
