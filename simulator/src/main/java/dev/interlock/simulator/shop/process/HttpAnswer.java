package dev.interlock.simulator.shop.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interlock.rules.contract.StrictJson;
import java.util.List;

/** What a door answers. */
public record HttpAnswer(int status, String type, String body) {
    private static final String JSON = "application/json; charset=utf-8";

    public static HttpAnswer json(int status, JsonNode node) {
        return new HttpAnswer(status, JSON, StrictJson.write(node) + "\n");
    }

    /** A body that is JSON already, such as another service's answer. */
    public static HttpAnswer passed(int status, String json) {
        return new HttpAnswer(status, JSON, json);
    }

    public static HttpAnswer error(int status, String reason) {
        return json(status, JsonNodeFactory.instance.objectNode().put("error", reason));
    }

    public static HttpAnswer error(int status, List<String> reasons) {
        return error(status, String.join(" ", reasons));
    }

    static HttpAnswer text(String body) {
        return new HttpAnswer(200, "text/plain; version=0.0.4; charset=utf-8", body);
    }
}
