package dev.interlock.routes.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.rulebook.compile.Loading;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookFile;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rulebooks and inventories that were read while a recording was made, or why they could not be used. */
final class ReadThings {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String FAULTS = "faults";
    private static final String DEVICES = "devices";

    private ReadThings() {}

    /** The files that decide, whole: a recording is judged by the rulebook that it was made with. */
    static ObjectNode write(Rulebook rulebook) {
        ObjectNode node = JSON.objectNode().put("hash", rulebook.hash());
        ObjectNode files = node.putObject("files");
        rulebook.files().forEach((key, file) -> files.putObject(key)
                .put("name", file.name())
                .put("own", file.own())
                .put("text", file.text()));
        return node;
    }

    static ObjectNode write(Loading loading) {
        return loading.fold(ReadThings::write, faults -> {
            ObjectNode node = JSON.objectNode();
            ArrayNode all = node.putArray(FAULTS);
            faults.forEach(fault -> all.addPOJO(fault));
            return LoopJson.JSON.valueToTree(node);
        });
    }

    static Loading rulebook(JsonNode node) {
        if (!node.has(FAULTS)) {
            return Rulebook.load(source(node));
        }
        List<RulebookFault> faults = new ArrayList<>();
        node.path(FAULTS)
                .forEach(fault -> faults.add(new RulebookFault(
                        fault.path("file").asText(),
                        fault.path("line").asInt(),
                        fault.path("rule").asText(),
                        fault.path("message").asText())));
        return new Loading.Rejected(faults);
    }

    private static RulebookSource source(JsonNode node) {
        Map<String, RulebookFile> files = new TreeMap<>();
        node.path("files")
                .properties()
                .forEach(each -> files.put(
                        each.getKey(),
                        new RulebookFile(
                                each.getValue().path("name").asText(),
                                each.getValue().path("text").asText(),
                                Path.of(each.getValue().path("name").asText()),
                                each.getValue().path("own").asBoolean())));
        return RulebookSource.again(files);
    }

    /** An inventory; no other thing that is parsed reaches the loop. */
    static ObjectNode write(Parsed<?> parsed) {
        ObjectNode node = JSON.objectNode();
        parsed.fold(value -> node.set(DEVICES, InventoryJson.write((Inventory) value)), reasons -> {
            ArrayNode all = node.putArray(FAULTS);
            parsed.objections()
                    .forEach(each -> all.addObject().put("line", each.line()).put("sentence", each.sentence()));
            return node;
        });
        return node;
    }

    static Parsed<Inventory> inventory(JsonNode node) {
        if (node.has(DEVICES)) {
            return InventoryJson.read(node.path(DEVICES));
        }
        List<InputObjection> objections = new ArrayList<>();
        node.path(FAULTS)
                .forEach(each -> objections.add(new InputObjection(
                        each.path("line").asInt(), each.path("sentence").asText())));
        return new Parsed.Refused<>(objections);
    }
}
