package dev.interlock.advisor.answer;

import static dev.interlock.advisor.answer.Schemas.anyOf;
import static dev.interlock.advisor.answer.Schemas.object;
import static dev.interlock.advisor.answer.Schemas.oneOf;
import static dev.interlock.advisor.answer.Schemas.orNull;
import static dev.interlock.advisor.answer.Schemas.property;
import static dev.interlock.advisor.answer.Schemas.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.Argument;
import dev.interlock.rules.plan.When;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JSON Schema of an answer, generated from the action catalogue and what exists. It is written for the strictest of the
 * servers: every field is required, no other is allowed, and what may be absent is null.
 */
public final class AnswerSchema {
    /** Providers bound how many constants a schema may list. */
    private static final int MOST_TARGETS = 400;

    /** Some servers read the schema to the model, so that a name in it must not be able to say anything. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{Alnum}._:@/+-]{1,80}");

    private final Targets targets;
    private final boolean lists;

    private AnswerSchema(Targets targets) {
        this.targets = targets;
        this.lists = Stream.of(ActionType.values())
                        .mapToInt(type -> targets.of(type).size())
                        .sum()
                <= MOST_TARGETS;
    }

    public static ObjectNode of(Targets targets) {
        return new AnswerSchema(targets).answer();
    }

    private ObjectNode answer() {
        ObjectNode tasks = type("array");
        tasks.set("items", anyOf(Stream.of(ActionType.values()).map(this::task).toList()));
        tasks.put("maxItems", ProposalReader.MOST_TASKS);
        ObjectNode clarifying = object(List.of("task_id", "question"));
        property(clarifying, "task_id", type("string"));
        property(clarifying, "question", type("string"));

        ObjectNode answer = object(List.of("intervene", "reason", "root_goal", "aims", "tasks", "clarifying_task"));
        property(answer, "intervene", type("boolean"));
        property(answer, "reason", type("string"));
        property(answer, "root_goal", type("string"));
        property(answer, "aims", aims());
        property(answer, "tasks", tasks);
        property(answer, "clarifying_task", orNull(clarifying));
        return answer;
    }

    private static ObjectNode aims() {
        ObjectNode aim = object(List.of("condition", "device"));
        property(aim, "condition", type("string"));
        property(aim, "device", type("string"));
        ObjectNode aims = type("array");
        aims.set("items", aim);
        return aims;
    }

    private ObjectNode task(ActionType type) {
        ObjectNode task = object(List.of(
                "task_id", "type", "target", "args", "dependencies", "assigned_to", "estimated_cost_ms", "when"));
        property(task, "task_id", type("string"));
        property(task, "type", oneOf(List.of(type.contractName())));
        property(task, "target", target(targets.of(type)));
        property(task, "args", args(type));
        ObjectNode dependencies = type("array");
        dependencies.set("items", type("string"));
        property(task, "dependencies", dependencies);
        property(task, "assigned_to", oneOf(List.of(type.agent().contractName())));
        property(task, "estimated_cost_ms", type("integer"));
        property(task, "when", orNull(when()));
        return task;
    }

    private ObjectNode args(ActionType type) {
        ObjectNode args = object(type.arguments().stream().map(Argument::name).toList());
        type.arguments().forEach(argument -> property(args, argument.name(), argument(argument)));
        return args;
    }

    private ObjectNode argument(Argument argument) {
        return switch (argument.kind()) {
            case NUMBER -> type("number");
            case INTEGER -> type("integer");
            case TEXT -> argument.idOf().map(kind -> target(targets.of(kind))).orElseGet(() -> text(argument));
        };
    }

    private static ObjectNode text(Argument argument) {
        return argument.choices().isEmpty() ? type("string") : oneOf(argument.choices());
    }

    private ObjectNode target(SortedSet<String> known) {
        List<String> listed =
                known.stream().filter(id -> HARMLESS.matcher(id).matches()).toList();
        return lists && !listed.isEmpty() ? oneOf(listed) : type("string");
    }

    private static ObjectNode when() {
        ObjectNode when = object(List.of("task", "field", "is", "value"));
        property(when, "task", type("string"));
        property(when, "field", type("string"));
        property(
                when,
                "is",
                oneOf(Arrays.stream(When.Test.values())
                        .map(When.Test::contractName)
                        .toList()));
        property(when, "value", type("string"));
        return when;
    }
}
