package dev.interlock.rules.condition;

/** The entry of a cache that could not be decoded. */
public record Unreadable(String cache, String key) {}
