package dev.interlock.routes.agents.actuators.call;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request to what carries an action out.
 *
 * @param url where to; a path alone where the address of the other side is not the actuator's to know
 * @param body empty for none
 * @param assumed what {@code actuators try}, which sends nothing, takes for the answer
 */
public record ActuatorCall(String method, String url, Map<String, String> headers, String body, String assumed) {
    public ActuatorCall {
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    public static ActuatorCall get(String url) {
        return new ActuatorCall("GET", url, Map.of(), "", "{}");
    }

    /** With a body of JSON. */
    public static ActuatorCall post(String url, String json) {
        return new ActuatorCall("POST", url, Map.of("Content-Type", "application/json"), json, "{}");
    }

    /** The same, for which another answer is assumed. */
    public ActuatorCall assuming(String answer) {
        return new ActuatorCall(method, url, headers, body, answer);
    }
}
