package dev.interlock.routes.web.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.fact.DeviceFact;
import java.time.Instant;

/** A device's latest figures under the names of its fact, with its kind. */
public final class DeviceBody {
    private DeviceBody() {}

    public static String kind(DeviceFact device) {
        return device.kind().word();
    }

    public static JsonNode of(DeviceFact device) {
        ObjectNode body = (ObjectNode) Json.tree(device);
        body.put("kind", kind(device));
        body.put("at", Instant.ofEpochMilli(device.at()).toString());
        body.put(
                "unchanged_since", Instant.ofEpochMilli(device.unchangedSince()).toString());
        return body;
    }
}
