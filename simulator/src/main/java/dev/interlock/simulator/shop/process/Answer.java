package dev.interlock.simulator.shop.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interlock.rules.contract.StrictJson;
import java.util.List;

/** What a door answers. */
public record Answer(int status, String type, String body) {
    private static final String JSON = "application/json; charset=utf-8";

    public static Answer json(int status, JsonNode node) {
        return new Answer(status, JSON, StrictJson.write(node) + "\n");
    }

    /** A body that is JSON already, such as another service's answer. */
    public static Answer passed(int status, String json) {
        return new Answer(status, JSON, json);
    }

    public static Answer error(int status, String reason) {
        return json(status, JsonNodeFactory.instance.objectNode().put("error", reason));
    }

    public static Answer error(int status, List<String> reasons) {
        return error(status, String.join(" ", reasons));
    }

    static Answer text(String body) {
        return new Answer(200, "text/plain; version=0.0.4; charset=utf-8", body);
    }
}
