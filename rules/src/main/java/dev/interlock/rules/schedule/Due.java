package dev.interlock.rules.schedule;

import dev.interlock.rules.plan.Task;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a schedule asks for at one moment.
 *
 * @param tasks to be sent now, in the order of the plan; each once, until it is reported as sent
 * @param failed ids of tasks whose every try failed, took too long or fell silent
 * @param wakeUp when to ask again at the latest; empty when only a report changes anything, or nothing is left to do
 * @param state of the plan as a whole
 */
public record Due(List<Task> tasks, List<String> failed, Optional<Instant> wakeUp, State state) {
    /** How far a plan is. */
    public enum State {
        RUNNING,
        /** Every task succeeded or was skipped, because what it depends on was not found. */
        DONE,
        /** A task failed for good; nothing new is sent. */
        FAILED
    }

    public Due {
        tasks = List.copyOf(tasks);
        failed = List.copyOf(failed);
    }
}
