package dev.interlock.routes.web.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.fact.DeviceFact;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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

    /** Some figures of many devices, without their names at each: what a device has not is null. */
    public static Columns columns(Stream<DeviceFact> devices, List<String> fields) {
        return new Columns(
                fields,
                devices.map(DeviceBody::of)
                        .map(body -> fields.stream()
                                .map(body::path)
                                .map(DeviceBody::orNull)
                                .toList())
                        .toList());
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() ? NullNode.instance : value;
    }

    /**
     * A table of figures.
     *
     * @param rows a device each, its figures in the order of the columns
     */
    public record Columns(List<String> columns, List<List<JsonNode>> rows) {}
}
