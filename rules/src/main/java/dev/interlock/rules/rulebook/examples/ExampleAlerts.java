package dev.interlock.rules.rulebook.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.alert.AlertSender;
import dev.interlock.rules.alert.AlertSeverity;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.rulebook.session.RulebookSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other systems tell in an example: all alerts that fire from a step on, and who is to be heard. */
final class ExampleAlerts {
    private ExampleAlerts() {}

    static void tell(RulebookSession session, Example.Step step) {
        if (step.alerts().isEmpty() && step.senders().isEmpty()) {
            return;
        }
        List<FiringAlert> firing = step.alerts().stream()
                .flatMap(List::stream)
                .flatMap(node -> alerts(session, node, step.at()).stream())
                .toList();
        List<String> named = firing.stream().map(FiringAlert::id).toList();
        List<String> over = session.memory().alerts().firing().stream()
                .map(FiringAlert::id)
                .filter(id -> step.alerts().isPresent() && !named.contains(id))
                .toList();
        session.file(
                firing,
                over,
                step.senders().stream()
                        .map(node -> sender(session, node, step.at()))
                        .toList());
    }

    /** One, or with {@code count: 25} so many of the same name, each of a machine of its own. */
    private static List<FiringAlert> alerts(RulebookSession session, JsonNode node, Instant at) {
        List<FiringAlert> alerts = new ArrayList<>();
        int count = node.path("count").asInt(1);
        for (int i = 0; i < count; i++) {
            String name = node.path("name").asText("SomethingIsOdd");
            String device = node.path("device").asText("");
            Optional<Device> known = session.inventory().find(device);
            String machine = node.path("instance").asText("node") + (count == 1 ? "" : "-" + i);
            String subject = known.map(Device::id).orElse(machine);
            String domain = known.map(each -> each.zone().isEmpty() ? each.id() : each.zone())
                    .orElse(machine);
            alerts.add(new FiringAlert(
                    name + "/" + subject,
                    name,
                    name,
                    AlertSeverity.named(node.path("severity").asText("critical")),
                    known.map(Device::id).orElse(""),
                    subject,
                    domain,
                    Map.of("alertname", name),
                    node.path("summary").asText(""),
                    node.path("sender").asText("http://alertmanager"),
                    at.toEpochMilli()));
        }
        return alerts;
    }

    private static AlertSender sender(RulebookSession session, JsonNode node, Instant at) {
        return new AlertSender(
                node.path("name").asText("http://alertmanager"),
                RulebookSession.site(session.inventory()),
                node.path("watchdog").asText("").equals("told") ? at.toEpochMilli() : 0,
                node.path("watchdog").asText("").equals("ended"),
                node.path("answers").asBoolean(true) ? 0 : at.toEpochMilli());
    }
}
