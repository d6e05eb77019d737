package dev.interlock.simulator.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.StrictJson;
import java.util.List;
import java.util.Map;

/** What a door answers. */
public record WorldReply(int status, String type, String body, Map<String, String> headers) {
    private static final String JSON = "application/json; charset=utf-8";

    static WorldReply json(JsonNode node) {
        return json(200, node);
    }

    static WorldReply json(int status, JsonNode node) {
        return new WorldReply(status, JSON, StrictJson.write(node) + "\n", Map.of());
    }

    static WorldReply text(String type, String body) {
        return new WorldReply(200, type, body, Map.of());
    }

    /** One sentence in {@code error}; every reason in {@code reasons} where there are several. */
    static WorldReply error(int status, List<String> reasons) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("error", reasons.get(0));
        if (reasons.size() > 1) {
            reasons.forEach(node.putArray("reasons")::add);
        }
        return json(status, node);
    }

    static WorldReply error(int status, String reason) {
        return error(status, List.of(reason));
    }
}
