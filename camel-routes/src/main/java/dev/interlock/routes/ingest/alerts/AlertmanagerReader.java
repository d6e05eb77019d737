package dev.interlock.routes.ingest.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.Body;
import dev.interlock.routes.ingest.DeadLetterOffice;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.UnreadableMessage;
import dev.interlock.routes.ingest.json.Document;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.alert.AlertPost;
import dev.interlock.rules.alert.AlertWord;
import dev.interlock.rules.contract.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.camel.Exchange;

/** Reads what an Alertmanager or Grafana posts, and what an Alertmanager answers when it is asked. Thread-safe. */
public final class AlertmanagerReader {
    private static final int OK = 200;
    private static final int BAD_GATEWAY = 502;

    private final Limits limits;
    private final AlertJson alerts;
    private final DeadLetterOffice office;
    private final Meters meters;

    public AlertmanagerReader(Limits limits, AlertDevices devices, DeadLetterOffice office, Meters meters) {
        this.limits = limits;
        this.alerts = new AlertJson(devices);
        this.office = office;
        this.meters = meters;
    }

    /**
     * What was posted. An alert that cannot be read stops no other.
     *
     * @throws Unreadable where it is no webhook that is known, with what to do about it
     */
    public AlertPost read(Exchange exchange) {
        JsonNode post = AlertShape.webhook(Document.value(Body.read(exchange, limits.pushBytes())));
        String route = exchange.getFromRouteId();
        int cutOff = post.path("truncatedAlerts").asInt(0);
        if (cutOff > 0) {
            String sentence =
                    "The sender left out %d alerts. Raise max_alerts in its webhook's settings.".formatted(cutOff);
            office.send(route, new InputFault(Reason.OVERFLOW, sentence), Arrival.of(post.toString()));
        }
        String group = AlertText.group(post.path("groupLabels"));
        List<AlertWord> words = words(route, post.path("alerts"), node -> alerts.posted(node, group));
        return new AlertPost(AlertText.sender(post), words, false);
    }

    /**
     * All that fires at the Alertmanager of this address, as it answered.
     *
     * @throws Unreadable where it did not, or in part
     */
    public AlertPost listed(Exchange exchange, String url) {
        int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, OK, Integer.class);
        JsonNode list = status == OK ? Document.value(Body.read(exchange, limits.bodyBytes())) : null;
        if (list == null || !list.isArray()) {
            throw new UnreadableMessage(
                    BAD_GATEWAY,
                    new InputFault(
                            Reason.SOURCE_ERROR,
                            "%s answered with status %d and no list of alerts. Give the address of an Alertmanager."
                                    .formatted(AlertText.address(url), status)));
        }
        return new AlertPost(AlertText.address(url), words(exchange.getFromRouteId(), list, alerts::listed), true);
    }

    private List<AlertWord> words(String route, JsonNode nodes, Function<JsonNode, Parsed<AlertWord>> reading) {
        List<AlertWord> words = new ArrayList<>();
        for (JsonNode node : nodes) {
            reading.apply(node).fold(words::add, reasons -> {
                InputFault fault = new InputFault(Reason.FIELD, String.join(" ", reasons));
                office.send(route, fault, Arrival.of(node.toString()));
                return false;
            });
        }
        meters.unmapped(route, (int)
                words.stream().filter(word -> word.device().isEmpty()).count());
        return words;
    }
}
