package dev.interlock.routes;

import static dev.interlock.routes.PostedAlert.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.Spite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose messages are taken at the door of a whole controller, and what the others' users are told. */
@Timeout(180)
final class AlertShapesTest {
    private static final int ROUNDS = 300;

    @SuppressWarnings("NullAway.Init")
    private static AlertDoor door;

    @BeforeAll
    static void open() {
        door = AlertDoor.open();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    private static JsonNode held(String id) {
        return door.firing().stream()
                .filter(alert -> alert.path("id").asText().startsWith(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Alert " + id + " does not fire: " + door.firing()));
    }

    @Test
    void grafanas_unified_alerting_is_taken() {
        assertThat(door.post("""
                {"receiver":"interlock","status":"firing","orgId":1,"alerts":[{"status":"firing","labels":{
                "alertname":"InletTooWarm","grafana_folder":"Hall","device":"rack-2"},"annotations":{"description":"warm"},
                "startsAt":"2026-01-05T08:50:20+02:00","endsAt":"0001-01-01T00:00:00Z","generatorURL":"",
                "fingerprint":"9ra","silenceURL":"https://g.test/silence","dashboardURL":"","panelURL":"","ruleUID":"x",
                "values":{"B":6.7,"C":null},"valueString":"[ var='B' ]"}],"groupLabels":{"alertname":"InletTooWarm"},
                "commonLabels":{},"commonAnnotations":{},"externalURL":"https://g.test/","version":"1","groupKey":"{}",
                "truncatedAlerts":0,"title":"[FIRING:1]","state":"alerting","message":"**Firing**"}""").statusCode()).isEqualTo(200);

        assertThat(held("9ra@https://g.test").path("device").asText()).isEqualTo("rack-2");
        assertThat(held("9ra@").path("summary").asText()).isEqualTo("warm");
        assertThat(held("9ra@").path("severity").asText())
                .as("nobody said how urgent it is")
                .isEqualTo("warning");
    }

    @Test
    void an_old_senders_alert_without_a_fingerprint_is_known_by_its_labels() {
        String post = anAlert()
                .with("instance", "old-1:9100")
                .post()
                .replace("\"fingerprint\":\"1a30ba71cca2921f\"", "\"x\":1");
        door.post(post);
        assertThat(door.post(post).body()).isEqualTo("{\"changed\":0,\"repeated\":1}");
        assertThat(door.firing())
                .filteredOn(alert -> alert.path("subject").asText().equals("old-1:9100"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Critical, critical",
        "PAGE, critical",
        "error, critical",
        "Warn, warning",
        "P3, warning",
        "none, info",
        "Info, info"
    })
    void severity_is_read_in_any_case_and_word(String said, String meant) {
        door.post(anAlert()
                        .ofSeverity(said)
                        .with("instance", "sev:" + said)
                        .printed("sev-" + said)
                        .post() + "\n");
        assertThat(held("sev-" + said).path("severity").asText()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "device, /dev/sda1, ''",
        "instance, rack-1:9100, rack-1",
        "instance, rack-1.hall.example:9100, rack-1",
        "instance, '[2001:db8::1]:9100', ''",
        "rack, rack-2, rack-2",
        "hostname, crac-1, crac-1"
    })
    void the_device_is_found_where_the_inventory_lists_it(String label, String value, String device) {
        door.post(anAlert().with(label, value).printed("dev-" + label + value).post());
        assertThat(held("dev-" + label + value).path("device").asText("")).isEqualTo(device);
    }

    @Test
    void a_disk_is_no_device_of_the_plant_and_belongs_to_its_instance() {
        door.post(anAlert()
                .with("device", "/dev/sda1\",\"instance\":\"node-9:9100")
                .printed("disk")
                .post());
        assertThat(held("disk").path("subject").asText()).isEqualTo("node-9:9100");
    }

    @Test
    void an_alert_without_a_machine_belongs_to_its_group() {
        door.post(anAlert().with("team", "a").printed("grouped").post());
        assertThat(held("grouped").path("subject").asText()).isEqualTo("alertname=RackHot");
    }

    @Test
    void a_resolved_alert_that_was_never_seen_changes_nothing() {
        assertThat(door.post(anAlert().printed("never").resolved().post()).body())
                .isEqualTo("{\"changed\":0,\"repeated\":0}");
    }

    @Test
    void a_list_of_alerts_without_a_version_is_taken() {
        assertThat(door.post("{\"alerts\":[" + anAlert().printed("bare").alone() + "]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(held("bare").path("sender").asText()).isEqualTo("alertmanager");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"labels\":{\"alertname\":\"A\"},\"startsAt\":\"2026-01-05T11:00:00Z\"}] | Let Prometheus send to an Alertmanager",
                "{\"version\":\"3\",\"alerts\":[{\"labels\":{}}]}                               | a webhook of version 3",
                "{\"ruleId\":1,\"ruleName\":\"x\",\"state\":\"alerting\",\"evalMatches\":[]}    | Grafana's legacy alerting",
                "{\"routing_key\":\"k\",\"event_action\":\"trigger\",\"payload\":{}}            | an event for PagerDuty",
                "{\"action\":\"Create\",\"alert\":{\"alertId\":\"1\",\"tinyId\":\"2\"}}         | what Opsgenie posts",
                "{\"text\":\"something is wrong\"}                                              | the fields text and no list 'alerts'",
                "{\"version\":\"4\"}                                                            | no list 'alerts'",
                "[1,2]                                                                          | This is a list.",
                "{\"version\":\"4\",\"alerts\":[{\"name\":\"A\"}]}                              | webhook",
                "``                                                                             | The message is empty",
                "{                                                                              | JSON"
            })
    void anything_else_is_refused_with_advice_that_its_user_can_follow(String message, String advice) {
        var answer = door.post(message);
        assertThat(answer.statusCode()).as(message).isEqualTo(400);
        assertThat(answer.body()).contains(advice).endsWith(".\"}");
    }

    @Test
    void whatever_is_sent_the_door_answers_and_the_next_alert_is_taken() {
        SplittableRandom random = new SplittableRandom(20260105);
        String seed = PostedAlert.post(
                0, List.of(anAlert().alone(), anAlert().printed("b").alone()));
        for (int round = 0; round < ROUNDS; round++) {
            int status = door.post(mutated(seed, random)).statusCode();
            assertThat(status).as("round %d", round).isIn(200, 400);
        }
        assertThat(door.post(anAlert().printed("after-all").post()).statusCode())
                .isEqualTo(200);
        assertThat(held("after-all").path("state").asText()).isEqualTo("firing");
    }

    private static byte[] mutated(String seed, SplittableRandom random) {
        String text = seed;
        for (int cut = random.nextInt(1, 4); cut > 0; cut--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(12));
            text = text.substring(0, from)
                    + (random.nextBoolean() ? Spite.PIECES.get(random.nextInt(Spite.PIECES.size())) : "")
                    + text.substring(to);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int flips = random.nextInt(3); flips > 0 && bytes.length > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
