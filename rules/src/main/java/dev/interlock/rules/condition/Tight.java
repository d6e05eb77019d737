package dev.interlock.rules.condition;

/** The building draws so near to its budget that no cap may be raised. */
public record Tight() {}
