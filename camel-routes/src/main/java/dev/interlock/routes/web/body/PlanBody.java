package dev.interlock.routes.web.body;

import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A plan in the plan contract, with the state it is in. */
public record PlanBody(
        UUID planId,
        String state,
        String rootGoal,
        Instant createdAt,
        int planVersion,
        DecisionTag decisionTag,
        String incident,
        List<TaskBody> tasks) {
    public static PlanBody waiting(Plan plan) {
        return new PlanBody(
                plan.id(),
                "waiting",
                plan.rootGoal(),
                plan.createdAt(),
                plan.version(),
                plan.decisionTag(),
                plan.incident(),
                plan.tasks().stream().map(TaskBody::of).toList());
    }

    /** One task of a plan. */
    record TaskBody(
            String taskId,
            String type,
            String target,
            Map<String, Object> args,
            List<String> dependencies,
            String assignedTo,
            long estimatedCostMs) {
        static TaskBody of(Task task) {
            ActionBody action = ActionBody.of(task.action());
            return new TaskBody(
                    task.id(),
                    action.type(),
                    action.target(),
                    action.args(),
                    task.dependencies(),
                    task.assignedTo().contractName(),
                    task.estimatedCostMillis());
        }
    }
}
