package dev.interlock.rules.gate;

import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;

/**
 * What a safety rule says against a plan. The gate makes a {@link Violation} of it, which bears the id of the rule that stated it.
 *
 * @param about the plan as a whole, one of its tasks, or the action of one
 * @param sentence what is wrong, addressed to whoever planned
 */
public record Objection(Record about, String sentence) {
    /** No single task is to blame. */
    public static Objection to(Plan plan, String sentence) {
        return new Objection(plan, sentence);
    }

    public static Objection to(Task task, String sentence) {
        return new Objection(task, sentence);
    }

    /** Against the task that the action is that of. */
    public static Objection to(Action action, String sentence) {
        return new Objection((Record) action, sentence);
    }
}
