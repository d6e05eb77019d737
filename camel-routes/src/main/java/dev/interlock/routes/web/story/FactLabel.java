package dev.interlock.routes.web.story;

import static dev.interlock.routes.web.story.Cell.cell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A fact in a few words: its type and what tells it from others of its type. */
final class FactLabel {
    /** Facts that only carry the time. */
    private static final Set<String> CLOCKS = Set.of("Tick", "ChoosePhase", "Turn");

    private FactLabel() {}

    /** @param fact an object whose one field is the type; a clock, a count or a list has no label */
    static String of(JsonNode fact) {
        return fact.properties().stream()
                .filter(typed -> typed.getValue().isObject() && !CLOCKS.contains(typed.getKey()))
                .map(typed -> "%s %s".formatted(typed.getKey(), named(typed.getKey(), typed.getValue())))
                .findFirst()
                .map(String::stripTrailing)
                .orElse("");
    }

    private static String named(String type, JsonNode fact) {
        if (type.equals("Shadow")) {
            return of(fact);
        }
        List<String> words = columns(type)
                .map(column -> cell(fact.path(column)))
                .filter(text -> !text.isEmpty())
                .toList();
        return String.join(" ", words.isEmpty() ? fact.findValuesAsText("id") : words);
    }

    private static Stream<String> columns(String type) {
        return switch (type) {
            case "Limit" -> Stream.of("name", "value", "unit");
            case "Attempt", "Choice" -> Stream.of("remedy", "condition", "domain", "state");
            case "Remedy" -> Stream.of("name", "condition", "device");
            case "Incident" -> Stream.of("id", "state");
            default -> Stream.of("id", "name", "condition", "device", "remedy", "metric", "reason");
        };
    }
}
