package dev.interlock.rules.gate;

import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;

/**
 * One reason why a plan may not be carried out.
 *
 * @param rule the safety rule's id
 * @param task the id of the task it is about; empty where it is about the plan as a whole
 * @param sentence what is wrong, addressed to whoever planned
 */
public record Violation(String rule, String task, String sentence) {
    /** As rules were written that typed their ids; they go on working, and {@link Objection} is shorter. */
    public static Violation of(Plan plan, String rule, String sentence) {
        return new Violation(rule, "", sentence);
    }

    /** The same of a task. */
    public static Violation of(Task task, String rule, String sentence) {
        return new Violation(rule, task.id(), sentence);
    }
}
