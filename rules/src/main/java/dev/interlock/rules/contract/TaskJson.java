package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.plan.TaskGraph;
import dev.interlock.rules.plan.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks of a plan in the plan contract; they are read together, because what is wrong may lie between them. */
public final class TaskJson {
    /** What a task is taken to need where its plan does not say: controls and schedulers acknowledge within it. */
    public static final long DEFAULT_COST_MILLIS = 20_000;

    private static final long LONGEST_COST_MILLIS = 86_400_000;

    private TaskJson() {}

    static ObjectNode write(Task task) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("task_id", task.id());
        node.setAll(ActionJson.write(task.action()));
        ArrayNode dependencies = node.putArray("dependencies");
        task.dependencies().forEach(dependencies::add);
        node.put("assigned_to", task.assignedTo().contractName());
        node.put("estimated_cost_ms", task.estimatedCostMillis());
        task.when().ifPresent(when -> node.set("when", WhenJson.write(when)));
        return node;
    }

    /** Reads an array of tasks, or says everything that is wrong with them: each on its own, and between them. */
    public static Parsed<List<Task>> readAll(JsonNode array) {
        if (!array.isArray() || array.isEmpty()) {
            return Parsed.refused("The plan has no tasks. Give 'tasks' as an array of one task or more.");
        }
        if (array.size() > TaskGraph.MOST_TASKS) {
            return Parsed.refused("The plan has %d tasks, more than %d. Make it smaller."
                    .formatted(array.size(), TaskGraph.MOST_TASKS));
        }
        List<Task> tasks = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (JsonNode node : array) {
            read(node, tasks.size() + 1).fold(tasks::add, reasons::addAll);
        }
        if (reasons.isEmpty()) {
            reasons.addAll(between(tasks));
        }
        return reasons.isEmpty() ? Parsed.ok(List.copyOf(tasks)) : new Parsed.Refused<>(reasons);
    }

    private static Parsed<Task> read(JsonNode node, int place) {
        String named = node.path("task_id").asText();
        Fields fields = Fields.of(named.isBlank() ? "Task " + place : "Task '%s'".formatted(named), node);
        String id = fields.text("task_id");
        String type = fields.text("type");
        String target = fields.text("target");
        JsonNode args = fields.node("args");
        Action action = type.isEmpty() || target.isEmpty() ? null : fields.take(ActionJson.read(type, target, args));
        List<String> dependencies = fields.texts("dependencies");
        String agent = fields.textOr("assigned_to", "");
        long cost = fields.integerOr("estimated_cost_ms", DEFAULT_COST_MILLIS);
        Optional<When> when = fields.has("when")
                ? Optional.ofNullable(fields.take(WhenJson.read(fields.node("when"))))
                : Optional.empty();
        refuse(fields, action, agent, cost);
        return fields.finish(() -> new Task(id, Objects.requireNonNull(action), dependencies, cost, when));
    }

    private static void refuse(Fields fields, @Nullable Action action, String agent, long cost) {
        if (action != null && !agent.isEmpty()) {
            Agent known = action.type().agent();
            if (!agent.equals(known.contractName())) {
                fields.refuse("Action '%s' is done by %s, not by '%s'. Correct 'assigned_to'."
                        .formatted(action.type().contractName(), known.contractName(), agent));
            }
        }
        if (cost < 0 || cost > LONGEST_COST_MILLIS) {
            fields.refuse(
                    "'estimated_cost_ms' = %d is out of range. Give 0 to %d.".formatted(cost, LONGEST_COST_MILLIS));
        }
    }

    private static List<String> between(List<Task> tasks) {
        TaskGraph graph = new TaskGraph(tasks);
        List<String> reasons = new ArrayList<>();
        graph.duplicates()
                .forEach(id -> reasons.add("Task id '%s' is used more than once. Give each its own.".formatted(id)));
        graph.gaps()
                .forEach(gap ->
                        reasons.add("Task '%s' waits for '%s', which the plan does not contain. Maybe it was renamed."
                                .formatted(gap.task(), gap.dependency())));
        graph.cycles()
                .forEach(path -> reasons.add(
                        "Tasks wait for each other: %s. Remove one of these dependencies.".formatted(path)));
        tasks.stream()
                .filter(task -> task.when().isPresent())
                .filter(task -> !readsBefore(task, tasks))
                .forEach(task -> reasons.add(
                        "Task '%s' has a 'when' on a task that is no read among its dependencies. Name one that is."
                                .formatted(task.id())));
        return reasons;
    }

    private static boolean readsBefore(Task task, List<Task> tasks) {
        String read = task.when().orElseThrow().task();
        return task.dependencies().contains(read)
                && tasks.stream()
                        .anyMatch(each ->
                                each.id().equals(read) && each.action().type().reads());
    }
}
