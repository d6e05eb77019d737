package dev.interlock.rules.condition;

/**
 * Who is to blame for a condition, by a number that telemetry names.
 *
 * @param number a process of the machine, or a session of the database
 */
public record Culprit(String condition, String device, long number) {}
