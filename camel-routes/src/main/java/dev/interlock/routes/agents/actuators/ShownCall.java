package dev.interlock.routes.agents.actuators;

import java.util.List;

/**
 * A call as it would have been sent.
 *
 * @param headers as {@code Name: value}, without those that belong to the connection
 */
public record ShownCall(String method, String url, List<String> headers, String body) {
    public ShownCall {
        headers = List.copyOf(headers);
    }
}
