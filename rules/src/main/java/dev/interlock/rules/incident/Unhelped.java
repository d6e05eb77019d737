package dev.interlock.rules.incident;

/** A condition of an incident of which no person was told, and against which nothing worked or was withheld lately. */
public record Unhelped(String incident) {}
