package dev.interlock.rules.gate;

/**
 * One reason why a plan may not be carried out.
 *
 * @param rule the safety rule's id
 * @param task the id of the task it is about
 * @param sentence what is wrong, addressed to whoever planned
 */
public record Violation(String rule, String task, String sentence) {}
