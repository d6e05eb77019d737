package dev.interlock.routes.agents.actuators.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.interlock.rules.contract.PlainJson;
import java.time.Duration;

/**
 * What came back.
 *
 * @param status as HTTP has them
 * @param took from the request to the whole answer
 */
public record ActuatorAnswer(int status, String body, Duration took) {
    /** Success, as HTTP has it: 200 to 299. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The body as JSON; a missing node where it is none. */
    public JsonNode json() {
        try {
            return PlainJson.MAPPER.readTree(body);
        } catch (JsonProcessingException none) {
            return MissingNode.getInstance();
        }
    }
}
