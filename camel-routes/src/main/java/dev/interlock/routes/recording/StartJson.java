package dev.interlock.routes.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.loop.LoopStart;
import dev.interlock.routes.planning.Asking;
import dev.interlock.rules.alert.HeldAlert;
import dev.interlock.rules.alert.HeldAlertJson;
import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.session.MemoryJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a decision loop began with, as JSON, with the files of its rulebook. */
final class StartJson {
    private StartJson() {}

    static ObjectNode write(LoopStart start) {
        ObjectNode node = LoopJson.JSON.createObjectNode();
        node.put("at", start.at().toString());
        node.put("nanos", start.nanos());
        node.set("rulebook", ReadThings.write(start.rulebook()));
        node.set("inventory", InventoryJson.write(start.inventory()));
        node.put("memory", MemoryJson.write(start.memory()));
        node.put("switches", start.switches());
        node.put("work", start.work());
        ArrayNode alerts = node.putArray("alerts");
        start.alerts().stream().map(HeldAlertJson::write).forEach(alerts::add);
        node.put("clarification", start.asking().clarification().toString());
        node.put("review", start.asking().review().toString());
        node.put("review_gap", start.asking().reviewGap().toString());
        node.put("alerts_most", start.alertsMost());
        node.put("alerts_kept_ms", start.alertsKeptMillis());
        return node;
    }

    static LoopStart read(JsonNode node) {
        Rulebook rulebook = ReadThings.rulebook(node.path("rulebook")).orThrow();
        List<HeldAlert> alerts = new ArrayList<>();
        node.path("alerts").forEach(each -> alerts.add(HeldAlertJson.read(each.asText())));
        return new LoopStart(
                Instant.parse(node.path("at").asText()),
                node.path("nanos").asLong(),
                rulebook,
                InventoryJson.read(node.path("inventory")).orThrow(),
                MemoryJson.read(node.path("memory").asText(), rulebook.kinds()).orThrow(),
                node.path("switches").asText(),
                node.path("work").asText(),
                alerts,
                new Asking(length(node, "clarification"), length(node, "review"), length(node, "review_gap")),
                node.path("alerts_most").asInt(),
                node.path("alerts_kept_ms").asLong());
    }

    private static Duration length(JsonNode node, String name) {
        return Duration.parse(node.path(name).asText());
    }
}
