package dev.interlock.rules.incident;

/**
 * An incident that the rules cannot end: a question for the planner.
 *
 * @param reason why, as a sentence
 * @param at epoch milliseconds
 */
public record Escalation(String incident, String domain, String reason, long at) {}
