package dev.interlock.cli.audit;

import static dev.interlock.cli.print.JsonRows.cell;
import static dev.interlock.cli.print.JsonRows.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fact in a few words: its type and what tells it from others of its type. */
final class FactLabel {
    /** Facts that only carry the time. */
    private static final Set<String> CLOCKS = Set.of("Tick", "Turn");

    private FactLabel() {}

    /** @param fact an object whose one field is the type, or several of them; a clock has no label */
    static String of(JsonNode fact) {
        if (fact.isArray()) {
            return stream(fact).map(FactLabel::of).collect(Collectors.joining(", "));
        }
        return fact.properties().stream()
                .filter(typed -> !CLOCKS.contains(typed.getKey()))
                .map(typed -> typed.getKey() + " " + named(typed.getKey(), typed.getValue()))
                .findFirst()
                .orElse("");
    }

    private static String named(String type, JsonNode fact) {
        Stream<String> columns =
                switch (type) {
                    case "Limit" -> Stream.of("name", "value", "unit");
                    case "Attempt", "Choice" -> Stream.of("remedy", "condition", "domain", "state");
                    case "Remedy" -> Stream.of("name", "condition", "device");
                    case "Incident" -> Stream.of("id", "state");
                    default -> Stream.of("id", "name", "condition", "device", "remedy", "because", "metric");
                };
        return columns.map(column -> cell(fact.path(column)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
