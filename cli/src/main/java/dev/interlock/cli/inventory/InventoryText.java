package dev.interlock.cli.inventory;

import static dev.interlock.cli.print.JsonRows.cell;
import static dev.interlock.cli.print.JsonRows.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.PlainJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An inventory as a file that people edit: YAML, one device a line, with what is known besides in comments. */
final class InventoryText {
    private static final String HEAD = """
            # The devices of this site. A controller that watches reads this file again whenever it is saved; what is wrong with
            # it is told by 'interlock inventory check', and the devices in use stay until it is mended.
            #
            # id and kind are needed. zone: whose air it shares; parent: what it hangs on, as a GPU on its host;
            # reports_every_seconds: how far apart its reports are, so that silence is told from patience; ratings: what it is
            # built for; actuator: what carries out actions on it (docs/reference/actuators.md). A rating that is not here comes from telemetry, else from routes/models.yaml.
            devices:
            """;

    private final List<String> lines = new ArrayList<>();

    private InventoryText() {}

    static InventoryText of(JsonNode inventory) {
        InventoryText text = new InventoryText();
        stream(inventory.path("devices")).forEach(device -> text.add(device, device.path("own_ratings")));
        stream(inventory.path("unlisted")).forEach(device -> text.add(device, PlainJson.MAPPER.createObjectNode()));
        return text;
    }

    int devices() {
        return lines.size();
    }

    private void add(JsonNode device, JsonNode ratings) {
        List<String> fields = new ArrayList<>();
        fields.add("id: " + quoted(device.path("id")));
        fields.add("kind: " + cell(device.path("kind")));
        for (String name : List.of("zone", "parent", "model")) {
            if (!cell(device.path(name)).isEmpty()) {
                fields.add("%s: %s".formatted(name, quoted(device.path(name))));
            }
        }
        double every = device.path("reports_every_seconds").asDouble();
        if (every > 0) {
            fields.add("reports_every_seconds: " + InventoryPage.figure(every));
        }
        if (!device.path("depends_on").isEmpty()) {
            fields.add("depends_on: " + device.path("depends_on"));
        }
        if (!device.path("actuator").isEmpty()) {
            fields.add("actuator: " + device.path("actuator"));
        }
        if (!ratings.isEmpty()) {
            fields.add("ratings: " + figures(ratings));
        }
        lines.add("  - { %s }%s%n".formatted(String.join(", ", fields), missing(device.path("missing"))));
    }

    private static String figures(JsonNode ratings) {
        return ratings.properties().stream()
                .map(rating -> "%s: %s"
                        .formatted(
                                rating.getKey(),
                                InventoryPage.figure(rating.getValue().asDouble())))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String missing(JsonNode needs) {
        return needs.isEmpty()
                ? ""
                : needs.properties().stream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(", ", "  # not known: ", ""));
    }

    /** Names come from labels, which may hold anything. */
    private static String quoted(JsonNode text) {
        try {
            return PlainJson.MAPPER.writeValueAsString(text.asText());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return HEAD + String.join("", lines);
    }
}
