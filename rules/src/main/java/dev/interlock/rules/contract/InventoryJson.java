package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.actuator.Actuator;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.kind.DeviceKinds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The devices that exist: {@code {"devices": [{"id", "kind", "zone", "parent", "ratings": {"rated_watts": 1.0}}]}};
 * zone, parent, ratings and actuator are optional, kinds and ratings are in lower snake case.
 */
public final class InventoryJson {
    private InventoryJson() {}

    /** Reads what a program wrote. Its kinds of device may be none that are declared here. */
    public static Parsed<Inventory> read(JsonNode node) {
        return read(node, Optional.empty(), Set.of());
    }

    /**
     * Reads what a person wrote.
     *
     * @param kinds those that a device may be of
     * @param actuators the names that an actuator may have; empty where that is not known
     */
    public static Parsed<Inventory> read(JsonNode node, DeviceKinds kinds, Set<String> actuators) {
        return read(node, Optional.of(kinds), actuators);
    }

    private static Parsed<Inventory> read(JsonNode node, Optional<DeviceKinds> kinds, Set<String> actuators) {
        Fields fields = Fields.of("The inventory", node);
        JsonNode list = fields.node("devices");
        if (!list.isArray()) {
            fields.refuse("The inventory has no list 'devices'. Add it, with one object for each device.");
        }
        List<Device> devices = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode each : list) {
            Device device = fields.take(device(each, kinds, actuators));
            if (device != null) {
                if (!ids.add(device.id())) {
                    fields.take(Parsed.refused(
                            LinedObject.lineOf(each, "id"),
                            "The inventory lists device '%s' twice. Give each device a unique id."
                                    .formatted(device.id())));
                }
                devices.add(device);
            }
        }
        devices.forEach(device -> device.dependsOn().stream()
                .filter(needed -> !ids.contains(needed))
                .forEach(missing -> fields.take(Parsed.refused(
                        lineOf(list, device.id()),
                        "Device '%s' depends on '%s', which is not listed. List it, or correct its name.%s"
                                .formatted(device.id(), missing, Nearest.hint(missing, ids))))));
        return fields.finish(() -> new Inventory(devices));
    }

    private static int lineOf(JsonNode list, String id) {
        for (JsonNode each : list) {
            if (each.path("id").asText().equals(id)) {
                return LinedObject.lineOf(each, "depends_on");
            }
        }
        return 0;
    }

    public static ObjectNode write(Inventory inventory) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        var devices = node.putArray("devices");
        inventory.devices().forEach(device -> devices.add(write(device)));
        return node;
    }

    private static Parsed<Device> device(JsonNode node, Optional<DeviceKinds> kinds, Set<String> actuators) {
        String named =
                node.path("id").isTextual() ? "Device '" + node.path("id").textValue() + "'" : "A device";
        Fields fields = Fields.of(named, node);
        String id = fields.text("id");
        DeviceKind kind = KindJson.read(fields, kinds);
        String zone = fields.textOr("zone", "");
        String parent = fields.textOr("parent", "");
        String model = fields.textOr("model", "");
        double every = fields.has("reports_every_seconds") ? fields.number("reports_every_seconds") : 0;
        Map<Rating, Double> ratings = RatingsJson.read(fields, named, kinds);
        Set<String> dependsOn = new LinkedHashSet<>(fields.texts("depends_on"));
        Optional<Actuator> actuator = fields.has("actuator")
                ? Optional.ofNullable(fields.take(ActuatorJson.read(
                        named, fields.node("actuator"), actuators, LinedObject.lineOf(node, "actuator"))))
                : Optional.empty();
        return fields.finish(() -> new Device(id, kind, zone, parent, model, every, ratings, dependsOn, actuator));
    }

    private static ObjectNode write(Device device) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", device.id());
        node.put("kind", device.kind().word());
        if (!device.zone().isEmpty()) {
            node.put("zone", device.zone());
        }
        if (!device.parent().isEmpty()) {
            node.put("parent", device.parent());
        }
        if (!device.model().isEmpty()) {
            node.put("model", device.model());
        }
        if (device.reportsEverySeconds() > 0) {
            node.put("reports_every_seconds", device.reportsEverySeconds());
        }
        if (!device.dependsOn().isEmpty()) {
            var dependsOn = node.putArray("depends_on");
            device.dependsOn().forEach(dependsOn::add);
        }
        device.actuator().ifPresent(actuator -> node.set("actuator", ActuatorJson.write(actuator)));
        ObjectNode ratings = node.putObject("ratings");
        new TreeMap<>(device.ratings()).forEach((rating, value) -> ratings.put(rating.word(), value));
        return node;
    }
}
