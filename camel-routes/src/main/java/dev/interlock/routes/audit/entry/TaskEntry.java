package dev.interlock.routes.audit.entry;

/**
 * A task of a proposed plan.
 *
 * @param type the action's name in the plan contract
 * @param args its arguments, a JSON object
 * @param dependencies the ids of the tasks it waits for, a JSON array
 * @param assignedTo the agent's name in the plan contract
 */
@TableName("tasks")
public record TaskEntry(
        Origin origin,
        String planId,
        String taskId,
        String type,
        String target,
        String args,
        String dependencies,
        String assignedTo,
        long estimatedCostMs)
        implements Entry {}
