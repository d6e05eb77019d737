package dev.interlock.cli.print;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.interlock.routes.web.story.Cell;
import dev.interlock.rules.contract.PlainJson;
import java.util.stream.Stream;

/** JSON answers as text for people, and as JSON for programs. */
public final class JsonRows {
    private static final ObjectWriter JSON = PlainJson.MAPPER.writerWithDefaultPrettyPrinter();

    private JsonRows() {}

    /** Some fields of every object of an array, as a table. */
    public static Table table(JsonNode array, String... fields) {
        Table table =
                Table.of(Stream.of(fields).map(field -> field.replace('_', ' ')).toArray(String[]::new));
        stream(array)
                .map(row ->
                        Stream.of(fields).map(field -> cell(row.path(field))).toList())
                .forEach(table::row);
        return table;
    }

    public static Stream<JsonNode> stream(JsonNode array) {
        return Cell.stream(array);
    }

    /** A value as a person reads it; nothing where there is none. */
    public static String cell(JsonNode value) {
        return Cell.cell(value);
    }

    public static String pretty(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
