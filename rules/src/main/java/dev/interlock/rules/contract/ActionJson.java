package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ActionForm;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.Argument;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * One action: {@code {"type", "target", "args": {…}}} as the catalogue has it. Every argument is required, no other is
 * allowed; whether target and figures make sense in the world is the safety gate's to judge.
 */
public final class ActionJson {
    private ActionJson() {}

    /** Reads an object of exactly these three fields. */
    public static Parsed<Action> read(JsonNode node) {
        Fields fields = Fields.of("The action", node);
        String type = fields.text("type");
        String target = fields.text("target");
        JsonNode args = fields.node("args");
        Action action = type.isEmpty() || target.isEmpty() ? null : fields.take(read(type, target, args));
        return fields.finish(() -> Objects.requireNonNull(action));
    }

    /**
     * Reads an action whose parts stand among other fields, as in a task of a plan.
     *
     * @param args the object of arguments; a missing node counts as an empty one
     */
    public static Parsed<Action> read(String type, String target, JsonNode args) {
        Optional<ActionType> known = ActionType.named(type);
        if (known.isEmpty()) {
            return Parsed.refused(
                    "There is no action '%s'. Choose one of %s.".formatted(type, String.join(", ", names())));
        }
        if (target.isBlank()) {
            return Parsed.refused("Action '%s' has no target. Name what it is done to.".formatted(type));
        }
        JsonNode object = args.isMissingNode() || args.isNull() ? JsonNodeFactory.instance.objectNode() : args;
        return read(known.get(), target, Fields.of("Action '%s' on '%s'".formatted(type, target), object));
    }

    /** Arguments in the order of the catalogue. */
    public static ObjectNode write(Action action) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", action.type().contractName());
        node.put("target", action.target());
        ObjectNode args = node.putObject("args");
        action.args().forEach((name, value) -> put(args, name, value));
        return node;
    }

    private static void put(ObjectNode args, String name, Object value) {
        if (value instanceof Long whole) {
            args.put(name, whole);
        } else if (value instanceof Double number) {
            args.put(name, number);
        } else {
            args.put(name, String.valueOf(value));
        }
    }

    private static Parsed<Action> read(ActionType type, String target, Fields args) {
        Map<String, Object> values = new LinkedHashMap<>();
        type.arguments().forEach(argument -> values.put(argument.name(), value(type, argument, args)));
        return args.finish(() -> ActionForm.of(type).action(target, values));
    }

    private static Object value(ActionType type, Argument argument, Fields args) {
        return switch (argument.kind()) {
            case NUMBER -> argument.optional() ? args.numberOr(argument.name(), 0) : args.number(argument.name());
            case INTEGER -> whole(type, argument, args);
            case TEXT ->
                argument.choices().isEmpty()
                        ? text(type, argument, args)
                        : args.choice(argument.name(), argument.choices());
        };
    }

    private static long whole(ActionType type, Argument argument, Fields args) {
        String name = argument.name();
        long value = args.integer(name);
        if (args.has(name) && value < argument.least()) {
            args.refuse("Action '%s' has '%s' = %d. Give %d or more."
                    .formatted(type.contractName(), name, value, argument.least()));
        }
        return value;
    }

    private static String text(ActionType type, Argument argument, Fields args) {
        String text = args.text(argument.name());
        if (argument.isPattern()) {
            try {
                Pattern.compile(text);
            } catch (PatternSyntaxException malformed) {
                args.refuse("Action '%s' has a '%s' that is no regular expression (%s). Escape special characters."
                        .formatted(type.contractName(), argument.name(), malformed.getDescription()));
            }
        }
        return text;
    }

    private static Set<String> names() {
        return Arrays.stream(ActionType.values())
                .map(ActionType::contractName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
