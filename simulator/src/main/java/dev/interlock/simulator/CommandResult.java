package dev.interlock.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of a command, in the agent result contract.
 *
 * @param out figures of a read; {@code before}, the former values by argument name, of a change; {@code reason} of a
 *     failure
 * @param meta who and when
 */
public record CommandResult(Status status, Map<String, Object> out, Map<String, Object> meta) {
    /** Whether it was done. */
    public enum Status {
        OK,
        FAIL
    }

    public CommandResult {
        out = Collections.unmodifiableMap(new LinkedHashMap<>(out));
        meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
    }

    public boolean ok() {
        return status == Status.OK;
    }

    /** The sentence that says why it was not done; empty where it was. */
    public String reason() {
        return String.valueOf(out.getOrDefault("reason", ""));
    }

    public ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("status", status.name());
        put(node.putObject("out"), out);
        put(node.putObject("meta"), meta);
        return node;
    }

    private static void put(ObjectNode node, Map<?, ?> values) {
        values.forEach((name, value) -> {
            String key = String.valueOf(name);
            if (value instanceof Map<?, ?> inner) {
                put(node.putObject(key), inner);
            } else if (value instanceof Integer || value instanceof Long) {
                node.put(key, ((Number) value).longValue());
            } else if (value instanceof Number number) {
                node.put(key, number.doubleValue());
            } else {
                node.put(key, String.valueOf(value));
            }
        });
    }
}
