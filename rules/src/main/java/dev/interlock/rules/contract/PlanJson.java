package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The plan contract: {@code {"plan_id", "root_goal", "created_at", "plan_version", "tasks": [{"task_id", "type",
 * "target", "args", "dependencies", "assigned_to", "estimated_cost_ms", "when"}]}}; {@code when} is optional.
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
        plan.tasks().forEach(task -> tasks.add(TaskJson.write(task)));
        return node;
    }

    /**
     * Reads a plan with every fault that can be seen without knowing the world.
     *
     * @param decisionTag who made it, which the contract does not say
     * @param incident what it is for, which the contract does not say
     */
    public static Parsed<Plan> read(JsonNode node, DecisionTag decisionTag, String incident) {
        Fields fields = Fields.of("The plan", node);
        UUID id = id(fields);
        String goal = fields.text("root_goal");
        Instant created = fields.instant("created_at");
        int version = fields.smallInteger("plan_version", 1);
        List<Task> tasks = Optional.ofNullable(fields.take(TaskJson.readAll(fields.node("tasks"))))
                .orElse(List.of());
        return fields.finish(() -> new Plan(id, goal, created, version, tasks, decisionTag, incident));
    }

    private static UUID id(Fields fields) {
        String id = fields.text("plan_id");
        try {
            return id.isEmpty() ? new UUID(0, 0) : UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            fields.refuse("The plan has 'plan_id' = \"%s\". Give a UUID.".formatted(id));
            return new UUID(0, 0);
        }
    }
}
