package dev.interlock.routes.web.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Link;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.fact.Service;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** A device's latest figures under the names of its fact, with its kind. */
public final class DeviceBody {
    private static final Map<Class<? extends DeviceFact>, DeviceKind> KINDS = Map.of(
            Rack.class, DeviceKind.RACK,
            CoolingUnit.class, DeviceKind.COOLING_UNIT,
            PowerUnit.class, DeviceKind.POWER_UNIT,
            Gpu.class, DeviceKind.GPU,
            Facility.class, DeviceKind.FACILITY,
            Link.class, DeviceKind.LINK);

    private DeviceBody() {}

    public static String kind(DeviceFact device) {
        DeviceKind kind = device instanceof Service service ? service.kind() : KINDS.get(device.getClass());
        if (kind == null) {
            throw new IllegalStateException(
                    "No kind is named for a " + device.getClass().getSimpleName() + ".");
        }
        return kind.name().toLowerCase(Locale.ROOT);
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
