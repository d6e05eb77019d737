package dev.interlock.rules.plan;

/**
 * A question that a person must answer before a plan can be made.
 *
 * @param id the {@code task_id} by which it is answered
 */
public record ClarifyingTask(String id, String question) {}
