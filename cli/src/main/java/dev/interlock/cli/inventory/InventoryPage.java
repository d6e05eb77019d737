package dev.interlock.cli.inventory;

import static dev.interlock.cli.print.JsonRows.cell;
import static dev.interlock.cli.print.JsonRows.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.print.Table;
import dev.interlock.rules.contract.NamesInWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The inventory of a controller as a person reads it. */
final class InventoryPage {
    private static final int NAMED = 10;

    private final JsonNode inventory;
    private final List<String> lines = new ArrayList<>();

    private InventoryPage(JsonNode inventory) {
        this.inventory = inventory;
    }

    static List<String> of(JsonNode inventory) {
        InventoryPage page = new InventoryPage(inventory);
        page.devices();
        page.missing();
        page.unlisted();
        page.neverHeard();
        page.fault();
        return page.lines;
    }

    private void devices() {
        Table table = Table.of("id", "kind", "zone", "parent", "model", "last heard", "from", "ratings");
        stream(inventory.path("devices"))
                .forEach(device -> table.row(
                        cell(device.path("id")),
                        cell(device.path("kind")),
                        cell(device.path("zone")),
                        cell(device.path("parent")),
                        cell(device.path("model")),
                        device.path("last_heard").isTextual() ? cell(device.path("last_heard")) : "never",
                        cell(device.path("from")),
                        ratings(device.path("ratings"))));
        lines.addAll(table.lines());
    }

    private static String ratings(JsonNode ratings) {
        return StreamSupport.stream(ratings.properties().spliterator(), false)
                .map(rating -> "%s %s"
                        .formatted(rating.getKey(), figure(rating.getValue().asDouble())))
                .collect(Collectors.joining(", "));
    }

    static String figure(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }

    /** One line a rating, whoever lacks it: a fleet of one model lacks the same. */
    private void missing() {
        Map<String, List<String>> lacking = new TreeMap<>();
        stream(inventory.path("devices"))
                .forEach(device -> device.path("missing").properties().forEach(need -> lacking.computeIfAbsent(
                                "%s %s: missing; %s"
                                        .formatted(cell(device.path("kind")), need.getKey(), cell(need.getValue())),
                                kind -> new ArrayList<>())
                        .add(cell(device.path("id")))));
        if (!lacking.isEmpty()) {
            chapter("What is not known");
            lacking.forEach((what, ids) -> lines.add("  %s (%s)".formatted(what, NamesInWords.few(ids, NAMED))));
        }
    }

    private void unlisted() {
        JsonNode unlisted = inventory.path("unlisted");
        if (!unlisted.isEmpty()) {
            chapter("%d report and are in no file; 'interlock inventory save --force' takes them in"
                    .formatted(unlisted.size()
                            + inventory.path("unlisted_not_kept").asInt()));
            JsonRows.table(unlisted, "id", "kind", "zone", "parent", "model", "source", "last_seen", "pages")
                    .lines()
                    .forEach(line -> lines.add("  " + line));
        }
    }

    private void neverHeard() {
        List<String> never =
                stream(inventory.path("never_heard")).map(JsonRows::cell).toList();
        if (!never.isEmpty()) {
            chapter("%d are in the file and have never reported: %s"
                    .formatted(never.size(), NamesInWords.few(never, NAMED)));
        }
    }

    private void fault() {
        if (inventory.path("fault").isTextual()) {
            chapter("The newest edit of the file is not taken: " + cell(inventory.path("fault")));
        }
    }

    private void chapter(String heading) {
        lines.add("");
        lines.add(heading);
    }
}
