package dev.interlock.rules.incident;

/** Something worked against a condition of an incident, or was withheld, so lately that it may still show. */
public record Helped(String incident, String condition) {}
