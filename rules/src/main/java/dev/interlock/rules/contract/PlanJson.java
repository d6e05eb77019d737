package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;

/**
 * The plan contract: {@code {"plan_id", "root_goal", "created_at", "plan_version", "tasks": [{"task_id", "type",
 * "target", "args", "dependencies", "assigned_to", "estimated_cost_ms"}]}}.
 */
public final class PlanJson {
    private PlanJson() {}

    public static ObjectNode write(Plan plan) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("plan_id", plan.id().toString());
        node.put("root_goal", plan.rootGoal());
        node.put("created_at", plan.createdAt().toString());
        node.put("plan_version", plan.version());
        ArrayNode tasks = node.putArray("tasks");
        plan.tasks().forEach(task -> tasks.add(write(task)));
        return node;
    }

    private static ObjectNode write(Task task) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("task_id", task.id());
        node.setAll(ActionJson.write(task.action()));
        ArrayNode dependencies = node.putArray("dependencies");
        task.dependencies().forEach(dependencies::add);
        node.put("assigned_to", task.assignedTo().contractName());
        node.put("estimated_cost_ms", task.estimatedCostMillis());
        return node;
    }
}
