package dev.interlock.simulator.shop.process;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.StrictJson;

/**
 * One request at a door.
 *
 * @param tail what follows the door's path, such as the id of {@code /orders/{id}}; may be empty
 */
public record Call(String method, String path, String tail, String body) {
    public Parsed<JsonNode> json() {
        return StrictJson.parse(body);
    }
}
