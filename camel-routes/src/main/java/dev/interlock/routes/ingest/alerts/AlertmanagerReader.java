package dev.interlock.routes.ingest.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.Body;
import dev.interlock.routes.ingest.DeadLetterOffice;
import dev.interlock.routes.ingest.Fault;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.Unreadable;
import dev.interlock.routes.ingest.json.Document;
import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.Mapping.Place;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Inventory;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Reads the webhook of an Alertmanager, version 4, onto the board. Thread-safe. */
public final class AlertmanagerReader {
    private static final String VERSION = "4";
    private static final int BAD_REQUEST = 400;

    private final Limits limits;
    private final Mapping mapping;
    private final Supplier<Inventory> inventory;
    private final AlertBoard board;
    private final DeadLetterOffice office;
    private final Meters meters;

    public AlertmanagerReader(
            Limits limits,
            Mapping mapping,
            Supplier<Inventory> inventory,
            AlertBoard board,
            DeadLetterOffice office,
            Meters meters) {
        this.limits = limits;
        this.mapping = mapping;
        this.inventory = inventory;
        this.board = board;
        this.office = office;
        this.meters = meters;
    }

    /** The devices for which something changed. */
    public Set<String> read(Exchange exchange) {
        JsonNode post = Document.read(Body.read(exchange, limits.bodyBytes()));
        if (!VERSION.equals(post.path("version").asText())
                || !post.path("alerts").isArray()) {
            throw new Unreadable(BAD_REQUEST, new Fault(Reason.FIELD, """
                    The message is no Alertmanager webhook of version 4 with a list 'alerts'. Remove 'payload' from its \
                    webhook_configs."""));
        }
        String route = exchange.getFromRouteId();
        int cutOff = post.path("truncatedAlerts").asInt(0);
        if (cutOff > 0) {
            send(
                    route,
                    Reason.OVERFLOW,
                    "Alertmanager left out %d alerts. Raise its max_alerts.".formatted(cutOff),
                    post);
        }
        Set<String> changed = new LinkedHashSet<>();
        for (JsonNode node : post.path("alerts")) {
            AlertJson.read(node)
                    .fold(alert -> place(route, alert, node), reasons -> refuse(route, reasons, node))
                    .ifPresent(changed::add);
        }
        return changed;
    }

    /** The alert's device, where this alert is news. */
    private Optional<String> place(String route, Alert alert, JsonNode node) {
        Optional<Place> place = mapping.place(alert.name(), alert.labels());
        if (place.isEmpty()) {
            meters.unmapped(route, 1);
            return Optional.empty();
        }
        String device = place.get().device();
        if (inventory.get().find(device).isEmpty()) {
            String sentence =
                    "Alert '%s' is about device '%s', which the inventory does not list. Add it there or to %s"
                            .formatted(Shown.text(alert.name()), Shown.text(device), "the mapping's names.");
            return send(route, Reason.UNKNOWN_DEVICE, sentence, node);
        }
        return switch (board.tell(alert, place.get())) {
            case CHANGED -> Optional.of(device);
            case REPEATED -> {
                meters.repeated(route, 1);
                yield Optional.empty();
            }
            case FULL -> send(route, Reason.OVERFLOW, """
                    More than %d alerts fire. Group or silence some.""".formatted(AlertBoard.MOST), node);
        };
    }

    private Optional<String> refuse(String route, Iterable<String> reasons, JsonNode node) {
        return send(route, Reason.FIELD, String.join(" ", reasons), node);
    }

    private Optional<String> send(String route, Reason reason, String sentence, JsonNode node) {
        office.send(route, new Fault(reason, sentence), Arrival.of(node.toString()));
        return Optional.empty();
    }
}
