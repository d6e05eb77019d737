package dev.interlock.rules.gate;

import dev.interlock.rules.plan.Task;

/**
 * A task that moves a job to another rack.
 *
 * @param zone the zone of the rack that the job is on
 */
public record MoveOut(Task task, String zone) {}
