package dev.interlock.rules.condition;

/** Something holds in the domain that counts as coming back where its incident was quiet. */
public record Back(String domain) {}
