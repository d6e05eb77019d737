package dev.interlock.cli.actuators;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.Argument;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An action as it is written on a command line: its name, and {@code ARGUMENT=VALUE} for each of its arguments. */
final class ActionWords {
    private ActionWords() {}

    static Action read(Device device, String action, List<String> words) {
        List<String> names = Stream.of(ActionType.values())
                .filter(ActionType::byActuator)
                .map(ActionType::contractName)
                .toList();
        ActionType type = ActionType.named(action)
                .filter(known -> names.contains(known.contractName()))
                .orElseThrow(() ->
                        CommandFailure.usage("There is no action '%s' that an actuator carries out.%s There are %s."
                                .formatted(action, Nearest.hint(action, names), String.join(", ", names))));
        if (!type.suits(device.kind())) {
            throw CommandFailure.usage("'%s' is not done to '%s', which is a %s. It is done to %s."
                    .formatted(
                            action,
                            device.id(),
                            device.kind().word(),
                            type.targets().stream()
                                    .map(ActionWords::lower)
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        words.forEach(word -> argument(type, word, arguments));
        return ActionJson.read(action, device.id(), arguments).fold(read -> read, reasons -> {
            throw CommandFailure.usage(String.join("\n", reasons));
        });
    }

    private static void argument(ActionType type, String word, ObjectNode into) {
        int equals = word.indexOf('=');
        if (equals < 1) {
            throw CommandFailure.usage("'%s' is no argument. Write ARGUMENT=VALUE.".formatted(word));
        }
        String name = word.substring(0, equals);
        String value = word.substring(equals + 1);
        Argument.Kind kind = type.arguments().stream()
                .filter(argument -> argument.name().equals(name))
                .findFirst()
                .map(Argument::kind)
                .orElse(Argument.Kind.TEXT);
        try {
            switch (kind) {
                case NUMBER -> into.put(name, Double.parseDouble(value));
                case INTEGER -> into.put(name, Long.parseLong(value));
                case TEXT -> into.put(name, value);
            }
        } catch (NumberFormatException none) {
            throw CommandFailure.usage("'%s' has %s = '%s', which is no %s. Correct it."
                    .formatted(
                            type.contractName(),
                            name,
                            value,
                            kind == Argument.Kind.NUMBER ? "number" : "whole number"));
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
