package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.advisor.NoModel;
import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.LocalPort;
import dev.interlock.programs.NeedsProgram;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.HeardAlertEntry;
import dev.interlock.routes.audit.entry.HeardAlertEntry.Change;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.incident.Incident;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real Alertmanager beside a whole controller: what it groups, repeats, retries and forgets. */
@NeedsProgram(ForeignProgram.ALERTMANAGER)
@Timeout(240)
final class RealAlertmanagerTest {
    private final Instant began = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

    @Test
    void what_it_groups_and_repeats_fires_once_and_ends_when_it_resolves(@TempDir Path folder) {
        try (AlertDoor door = AlertDoor.open();
                AlertmanagerServer server = new AlertmanagerServer(folder, door.url())) {
            List<String> group = List.of(alert("RackHot", "rack-1"), alert("RackHot", "rack-2"));
            server.fire(began, group);
            until(() -> door.firing().size() == 2);
            JsonNode first = door.firing().get(0);
            until(() -> !door.firing().get(0).path("told_at").equals(first.path("told_at")));

            server.resolve(began, group.subList(0, 1));
            until(() -> door.firing().size() == 1);
            server.resolve(began, group);
            until(() -> door.firing().isEmpty());
            assertThat(door.recorded(HeardAlertEntry.class))
                    .extracting(HeardAlertEntry::change)
                    .filteredOn(change -> change == Change.FIRING || change == Change.RESOLVED)
                    .containsExactlyInAnyOrder(Change.FIRING, Change.FIRING, Change.RESOLVED, Change.RESOLVED);
        }
    }

    @Test
    void ten_thousand_alerts_at_once_are_taken(@TempDir Path folder) {
        try (AlertDoor door = AlertDoor.open();
                AlertmanagerServer server = new AlertmanagerServer(folder, door.url())) {
            server.fire(
                    began,
                    IntStream.range(0, 10_000)
                            .mapToObj(number ->
                                    "\"alertname\":\"InstanceDown\",\"instance\":\"n-%d:1\"".formatted(number))
                            .toList());

            until(() -> door.get("/api/state").path("alerts_firing").asInt() == 10_000);
            // a first message may hold so few that each had an incident, which is quiet once there is the storm's
            until(() -> door.conditions().stream().map(Condition::name).toList().equals(List.of("alert-storm")));
            assertThat(door.incidents())
                    .filteredOn(incident -> incident.state() == Incident.State.OPEN)
                    .hasSize(1);
        }
    }

    @Test
    void nothing_is_lost_when_either_side_is_killed_or_away(@TempDir Path folder, @TempDir Path data) throws Exception {
        int port = LocalPort.free();
        URI url = URI.create("http://127.0.0.1:" + port);
        try (AlertmanagerServer server = new AlertmanagerServer(folder, url)) {
            try (AlertProcess controller = AlertProcess.start(data, port)) {
                HttpRequest.Builder post = HttpRequest.newBuilder(controller.url.resolve("/api/alertmanager"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                PostedAlert.anAlert().printed("acknowledged").post()));
                assertThat(AlertDoor.send(post).statusCode()).isEqualTo(200);
                controller.kill();
            }
            server.fire(began, List.of(alert("WhileItWasAway", "rack-2")));

            try (AlertProcess controller = AlertProcess.start(data, port)) {
                assertThat(names(controller.url)).contains("RackHot");
                until(() -> names(controller.url).contains("WhileItWasAway"));
                server.restart();
                assertThat(names(controller.url)).contains("WhileItWasAway");
                server.fire(began, List.of(alert("WhileItWasAway", "rack-2")));
                server.resolve(began, List.of(alert("WhileItWasAway", "rack-2")));
                until(() -> !names(controller.url).contains("WhileItWasAway"));
                assertThat(names(controller.url)).containsExactly("RackHot");
            }
        }
    }

    @Test
    void one_that_is_asked_tells_what_its_webhook_did_not_and_is_noticed_when_it_falls_silent(@TempDir Path folder) {
        try (AlertmanagerServer server = new AlertmanagerServer(folder, URI.create("http://127.0.0.1:9"));
                AlertDoor door = AlertDoor.open(
                        AuditSettings.inMemory(),
                        Mode.OBSERVE,
                        new NoModel(),
                        "source.alertmanager.url",
                        server.url(),
                        "source.alertmanager.period",
                        "500")) {
            server.fire(began, List.of(alert("RackHot", "rack-1")));
            until(() -> door.firing().size() == 1);
            assertThat(door.only().path("device").asText()).isEqualTo("rack-1");
            assertThat(door.only().path("sender").asText()).isEqualTo(server.url());

            server.stop();
            until(() -> !door.get("/api/dead-letters").isEmpty());
            assertThat(door.conditions())
                    .as("its silence has to last")
                    .extracting(Condition::name)
                    .doesNotContain("alert-sender-silent");
            assertThat(door.firing()).as("what it said still counts").hasSize(1);
        }
    }

    @Test
    void one_that_is_a_receiver_shows_what_lasts_and_no_longer_what_is_over(@TempDir Path folder) {
        try (AlertmanagerServer server = new AlertmanagerServer(folder, URI.create("http://127.0.0.1:9"));
                AlertShift shift =
                        AlertShift.on(AuditSettings.inMemory(), Instant.now(), "alert.alertmanager", server.url())) {
            shift.says("zone-1@1", "critical", "Cooling is lost.").says(200, "warning");
            shift.toldUntil(() -> active(server, shift) == 201);
            JsonNode critical = server.active().stream()
                    .filter(alert -> alert.at("/labels/incident").asText().equals("zone-1@1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(critical.at("/labels/alertname").asText()).isEqualTo("Interlock");
            assertThat(critical.at("/annotations/summary").asText()).isEqualTo("critical: zone-1: Cooling is lost.");

            shift.ends("zone-1@1").pass(Duration.ofSeconds(1));
            shift.toldUntil(() -> active(server, shift) == 200);
            Instant until = Instant.parse(server.active().get(0).path("endsAt").asText());
            shift.pass(Duration.ofMinutes(1));
            shift.toldUntil(() -> {
                shift.pass(Duration.ofSeconds(1));
                return server.active().stream()
                        .allMatch(alert ->
                                Instant.parse(alert.path("endsAt").asText()).isAfter(until));
            });
        }
    }

    private static int active(AlertmanagerServer server, AlertShift shift) {
        shift.keepPace();
        return server.active().size();
    }

    private static List<String> names(URI url) {
        return AlertDoor.get(url, "/api/alerts/firing").findValuesAsText("name");
    }

    private static String alert(String name, String device) {
        return "\"alertname\":\"%s\",\"severity\":\"critical\",\"device\":\"%s\"".formatted(name, device);
    }
}
