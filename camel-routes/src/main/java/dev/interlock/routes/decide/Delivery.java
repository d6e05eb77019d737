package dev.interlock.routes.decide;

import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;

/**
 * A task that is due.
 *
 * @param attempt 1 for the first delivery of the task, higher for retries
 */
public record Delivery(Plan plan, Task task, int attempt) {}
