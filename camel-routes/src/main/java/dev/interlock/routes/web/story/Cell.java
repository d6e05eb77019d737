package dev.interlock.routes.web.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A value of a row as a person reads it. */
public final class Cell {
    private Cell() {}

    /** Nothing where there is none; what is in a list, one after the other. */
    public static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isArray()
                ? String.join(", ", cells(value))
                : value.isValueNode() ? value.asText() : value.toString();
    }

    /** What is in a list, one after the other; nothing where it is none. */
    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> cells(JsonNode array) {
        return stream(array).map(Cell::cell).toList();
    }
}
