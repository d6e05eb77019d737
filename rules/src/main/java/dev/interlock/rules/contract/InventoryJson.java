package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The devices that exist: {@code {"devices": [{"id", "kind", "zone", "parent", "ratings": {"rated_watts": 1.0}}]}};
 * zone, parent and ratings are optional, kinds and ratings are in lower snake case.
 */
public final class InventoryJson {
    private InventoryJson() {}

    public static Parsed<Inventory> read(JsonNode node) {
        Fields fields = Fields.of("The inventory", node);
        JsonNode list = fields.node("devices");
        if (!list.isArray()) {
            fields.refuse("The inventory has no list 'devices'. Add it, with one object for each device.");
        }
        List<Device> devices = new ArrayList<>();
        for (JsonNode each : list) {
            Device device = fields.take(device(each));
            if (device != null) {
                devices.add(device);
            }
        }
        return fields.finish(() -> new Inventory(devices));
    }

    public static ObjectNode write(Inventory inventory) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        var devices = node.putArray("devices");
        inventory.devices().forEach(device -> devices.add(write(device)));
        return node;
    }

    private static Parsed<Device> device(JsonNode node) {
        String named =
                node.path("id").isTextual() ? "Device '" + node.path("id").textValue() + "'" : "A device";
        Fields fields = Fields.of(named, node);
        String id = fields.text("id");
        DeviceKind kind = fields.choice("kind", DeviceKind.class);
        String zone = fields.textOr("zone", "");
        String parent = fields.textOr("parent", "");
        String model = fields.textOr("model", "");
        double every = fields.has("reports_every_seconds") ? fields.number("reports_every_seconds") : 0;
        Map<Rating, Double> ratings = new EnumMap<>(Rating.class);
        if (fields.has("ratings")) {
            fields.numbers("ratings").forEach((name, value) -> rating(fields, named, name, value, ratings));
        }
        Set<String> dependsOn = new LinkedHashSet<>(fields.texts("depends_on"));
        return fields.finish(() -> new Device(id, kind, zone, parent, model, every, ratings, dependsOn));
    }

    private static void rating(Fields fields, String named, String name, double value, Map<Rating, Double> ratings) {
        for (Rating rating : Rating.values()) {
            if (lower(rating).equals(name)) {
                ratings.put(rating, value);
                return;
            }
        }
        fields.refuse("%s has an unknown rating '%s'. Remove it, or correct its name.".formatted(named, name));
    }

    private static ObjectNode write(Device device) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", device.id());
        node.put("kind", lower(device.kind()));
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
        ObjectNode ratings = node.putObject("ratings");
        for (Rating rating : Rating.values()) {
            Double value = device.ratings().get(rating);
            if (value != null) {
                ratings.put(lower(rating), value);
            }
        }
        return node;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
