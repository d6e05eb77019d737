package dev.interlock.cli.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.interlock.routes.web.story.EntrySentence;
import dev.interlock.rules.contract.StrictJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One row of a decision in words. */
public final class RowSentence {
    private RowSentence() {}

    public static String of(String row) {
        JsonNode node = StrictJson.parse(row).orThrow();
        return switch (text(node, "table")) {
            case "incidents" ->
                "incident %s %s: %s".formatted(text(node, "incident"), word(node, "change"), text(node, "reason"));
            case "sent" -> "task sent: " + text(node, "task");
            case "asked" ->
                "the planner asked, round %s of %s: %s"
                        .formatted(text(node, "round"), text(node, "incident"), text(node, "reason"));
            case "refusal" -> "it could not be done: " + text(node, "sentence");
            case "nothing" -> text(node, "sentence");
            default -> EntrySentence.of(opened(node));
        };
    }

    /** Where two rows are of one table and differ in few columns, which those are; empty where they have little in common. */
    static Optional<String> difference(String one, String other) {
        JsonNode first = StrictJson.parse(one).orThrow();
        JsonNode second = StrictJson.parse(other).orThrow();
        if (!first.path("table").equals(second.path("table"))) {
            return Optional.empty();
        }
        List<String> columns = first.properties().stream()
                .map(Map.Entry::getKey)
                .filter(column -> !first.path(column).equals(second.path(column)))
                .map(column -> "%s was %s and is %s".formatted(column, cell(first, column), cell(second, column)))
                .toList();
        return columns.isEmpty() || columns.size() > 3 ? Optional.empty() : Optional.of(String.join(", ", columns));
    }

    private static String cell(JsonNode node, String column) {
        String text = text(node, column);
        return text.isEmpty() ? "nothing" : text;
    }

    /** Columns that hold JSON as JSON. */
    private static ObjectNode opened(JsonNode row) {
        ObjectNode open = row.deepCopy();
        row.properties().forEach(column -> {
            String text = column.getValue().asText();
            if (column.getValue() instanceof TextNode && (text.startsWith("{") || text.startsWith("["))) {
                StrictJson.parse(text).toOptional().ifPresent(json -> open.set(column.getKey(), json));
            }
        });
        return open;
    }

    private static String text(JsonNode node, String column) {
        return node.path(column).asText();
    }

    private static String word(JsonNode node, String column) {
        return text(node, column).toLowerCase(Locale.ROOT);
    }
}
