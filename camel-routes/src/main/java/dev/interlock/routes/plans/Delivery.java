package dev.interlock.routes.plans;

import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.time.Instant;

/**
 * A task that is due.
 *
 * @param attempt 1 for the first delivery of the task, higher for retries
 */
public record Delivery(Plan plan, Task task, int attempt) {
    /** What a row about this delivery belongs to. */
    public Origin origin(Instant at, String rulebookHash) {
        return Plans.origin(plan, Origin.at(at).rulebook(rulebookHash));
    }
}
