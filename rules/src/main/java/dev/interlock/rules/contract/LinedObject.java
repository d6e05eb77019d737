package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * A JSON object that knows the line of the file on which it, and each of its fields, begins. {@link Fields} tells it with
 * what it objects to. {@link LinedTree} makes them.
 */
@SuppressWarnings("unchecked") // the parent's deepCopy
final class LinedObject extends ObjectNode {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final Map<String, Integer> lines = new HashMap<>();

    LinedObject(int line) {
        super(JsonNodeFactory.instance);
        this.line = line;
    }

    void put(String name, JsonNode value, int lineOfField) {
        set(name, value);
        lines.put(name, lineOfField);
    }

    /** Where an object begins; 0 where nothing is known of it. */
    static int lineOf(JsonNode node) {
        return node instanceof LinedObject lined ? lined.line : 0;
    }

    /** Where a field stands, or its object where it has no such field; 0 where nothing is known of it. */
    static int lineOf(JsonNode node, String field) {
        return node instanceof LinedObject lined ? lined.lines.getOrDefault(field, lined.line) : 0;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
