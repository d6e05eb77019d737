package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ReceiverStandIn.Answered;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.reading.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who is told what, when, and how often, over the routes of a whole controller. */
@Timeout(240)
final class TellingTest {
    @Test
    void an_incident_is_told_when_it_fires_and_when_it_is_over_under_one_key() {
        try (ReceiverStandIn hook = ReceiverStandIn.thatTakesAll();
                AlertShift shift = AlertShift.open("alert.webhook", hook.url("/hook"))) {
            shift.says("zone-1@7", "warning", "No remedy is left.").tell();
            assertThat(hook.taken).as("it waits for more").isEmpty();
            shift.pass(Duration.ofSeconds(10));
            shift.toldUntil(() -> hook.taken.size() == 1);
            shift.ends("zone-1@7");
            shift.toldUntil(() -> hook.taken.size() == 2);

            assertThat(hook.told()).extracting(told -> text(told, "status")).containsExactly("firing", "resolved");
            assertThat(hook.told()).extracting(told -> text(told, "group_key")).containsOnly("zone-1@7");
            JsonNode fired = hook.told().get(0);
            assertThat(text(fired, "incident")).isEqualTo("zone-1@7");
            assertThat(text(fired, "target")).isEqualTo("zone-1");
            assertThat(text(fired, "link")).endsWith("#decision=decision-of-zone-1%407");
            assertThat(hook.told()).extracting(told -> text(told, "id")).doesNotHaveDuplicates();
        }
    }

    @Test
    void whoever_was_not_told_that_it_fires_is_not_told_that_it_is_over() {
        try (ReceiverStandIn hook = ReceiverStandIn.thatTakesAll();
                ReceiverStandIn slack = ReceiverStandIn.thatTakesAll();
                AlertShift shift = AlertShift.open(
                        "alert.webhook", hook.url("/hook"),
                        "alert.slack", slack.url("/services/T1/B1/xyz"),
                        "alert.slack.severity", "critical")) {
            shift.says("zone-1@7", "warning", "It is warm.").pass(Duration.ofSeconds(10));
            shift.toldUntil(() -> hook.taken.size() == 1);
            shift.ends("zone-1@7").says("zone-2@8", "critical", "It burns.");
            shift.toldUntil(() -> hook.taken.size() == 3 && slack.taken.size() == 1);
            assertThat(slack.taken.get(0).body()).contains("It burns.");
        }
    }

    @Test
    void ten_thousand_incidents_within_a_minute_are_few_messages_and_the_critical_one_goes_first() {
        try (ReceiverStandIn hook = ReceiverStandIn.thatTakesAll();
                AlertShift shift = AlertShift.open("alert.webhook", hook.url("/hook"))) {
            shift.says(9_999, "warning").says("rack-critical@2", "critical", "Cooling is lost.");
            shift.toldUntil(() -> !hook.taken.isEmpty());
            assertThat(text(hook.told().get(0), "message")).isEqualTo("Cooling is lost.");

            shift.pass(Duration.ofSeconds(10));
            shift.toldUntil(() -> hook.taken.size() == 2);
            JsonNode many = hook.told().get(1);
            assertThat(many.path("total").asInt()).isEqualTo(9_999);
            assertThat(many.path("alerts")).hasSize(10);
            assertThat(text(many, "text")).contains("9,999 alerts", "and 9,989 more", "http://");

            shift.ends(9_999);
            shift.pass(Duration.ofMinutes(5));
            shift.toldUntil(() -> hook.taken.size() == 3);
            assertThat(text(hook.told().get(2), "status")).isEqualTo("resolved");
            assertThat(text(hook.told().get(2), "group_key")).isEqualTo(text(many, "group_key"));
            shift.pass(Duration.ofMinutes(10));
            assertThat(hook.taken).hasSize(3);
        }
    }

    @Test
    void a_receiver_that_is_dead_for_an_hour_with_a_restart_in_between_is_told_everything_once(@TempDir Path data) {
        AuditSettings audit = AuditSettings.in(data);
        try (ReceiverStandIn hook = new ReceiverStandIn(posted -> Answered.of(503, "down"))) {
            String[] settings = {"alert.webhook", hook.url("/hook")};
            Instant later;
            try (AlertShift shift = AlertShift.on(audit, Shift.START, settings)) {
                shift.says("zone-1@1", "critical", "First.").says("zone-2@1", "warning", "Second.");
                shift.toldUntil(() -> hook.turnedAway.size() == 1);
                // it is tried again a while after it was noted that it failed, by a clock that stands still until then
                shift.toldUntil(() -> shift.standing("webhook").trouble().isPresent());
                shift.pass(Duration.ofMinutes(20));
                shift.toldUntil(() -> hook.turnedAway.size() >= 2);
                shift.ends("zone-1@1");
                assertThat(shift.standing("webhook").trouble()).hasValueSatisfying(trouble -> assertThat(trouble)
                        .contains("takes nothing since 2026-01-05T00:00:00Z", "503 down", "2 alerts wait"));
                later = shift.now();
            }
            try (AlertShift shift = AlertShift.on(audit, later, settings)) {
                shift.says("zone-3@1", "critical", "Third.").pass(Duration.ofMinutes(40));
                hook.answers(204, "");
                shift.toldUntil(() -> hook.taken.size() == 4);
                shift.pass(Duration.ofMinutes(10));
                shift.toldUntil(() -> shift.standing("webhook").standing().waiting() == 0);
                assertThat(shift.standing("webhook").trouble()).isEmpty();
            }
            assertThat(hook.told())
                    .extracting(
                            told -> text(told, "message").lines().findFirst().orElse("") + " " + text(told, "status"))
                    .containsExactlyInAnyOrder("First. firing", "Second. firing", "Third. firing", "First. resolved");
            List<String> ids = Stream.concat(hook.turnedAway.stream(), hook.taken.stream())
                    .filter(posted -> posted.body().contains("First.")
                            && posted.body().contains("\"status\":\"firing\",\"severity\""))
                    .map(posted -> text(posted.json(), "id"))
                    .distinct()
                    .toList();
            assertThat(ids).as("the same id at each try").hasSize(1);
        }
    }

    @Test
    void a_receiver_that_hangs_holds_no_other_up() {
        CountDownLatch released = new CountDownLatch(1);
        try (ReceiverStandIn hangs = new ReceiverStandIn(posted -> {
                    try {
                        released.await();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                    return Answered.of(200, "ok");
                });
                ReceiverStandIn hook = ReceiverStandIn.thatTakesAll();
                AlertShift shift = AlertShift.open(
                        "alert.slack", hangs.url("/services/T1/B1/xyz"), "alert.webhook", hook.url("/hook"))) {
            shift.says("zone-1@1", "critical", "One.");
            shift.toldUntil(() -> hook.taken.size() == 1);
            shift.says("zone-2@1", "critical", "Two.");
            shift.toldUntil(() -> hook.taken.size() == 2);
            assertThat(hangs.taken).isEmpty();
            released.countDown();
            shift.toldUntil(() -> hangs.taken.size() == 2);
        }
    }

    @Test
    void what_is_refused_for_good_is_kept_and_said_and_neither_tried_again_nor_told_to_be_over() {
        try (ReceiverStandIn slack = new ReceiverStandIn(posted -> Answered.of(404, "channel_not_found"));
                AlertShift shift = AlertShift.open("alert.slack", slack.url("/services/T1/B1/hush-hush"))) {
            shift.says("zone-1@1", "critical", "One.");
            shift.toldUntil(() -> shift.standing("slack").trouble().isPresent());
            assertThat(shift.standing("slack").trouble()).hasValueSatisfying(said -> assertThat(said)
                    .contains("refused the last message for good", "404 channel_not_found", "Check its address")
                    .doesNotContain("hush-hush"));
            shift.ends("zone-1@1").pass(Duration.ofHours(2));
            slack.answers(200, "ok");
            shift.says("zone-2@1", "critical", "Two.");
            // what a receiver took is noted a moment after it answered
            shift.toldUntil(() -> shift.standing("slack").trouble().isEmpty());

            assertThat(slack.taken).hasSize(1);
            assertThat(slack.turnedAway).hasSize(1);
            assertThat(shift.shift.controller.audit().reader().deadLetters(Page.newest(10)))
                    .anySatisfy(letter -> {
                        assertThat(letter.route()).isEqualTo("tell-slack");
                        assertThat(letter.reason())
                                .contains("404 channel_not_found")
                                .doesNotContain("hush-hush");
                    });
        }
    }

    @Test
    void a_receiver_that_is_configured_no_longer_is_said_and_what_waited_for_it_is_kept(@TempDir Path data) {
        AuditSettings audit = AuditSettings.in(data);
        try (AlertShift shift = AlertShift.on(audit, Shift.START, "alert.webhook", "http://127.0.0.1:9/hook")) {
            shift.says("zone-1@1", "critical", "One.");
            shift.toldUntil(() -> shift.standing("webhook").trouble().isPresent());
        }
        try (ReceiverStandIn slack = ReceiverStandIn.thatTakesAll();
                AlertShift shift = AlertShift.on(
                        audit, Shift.START.plusSeconds(60), "alert.slack", slack.url("/services/T1/B1/x"))) {
            assertThat(shift.shift.controller.audit().reader().deadLetters(Page.newest(10)))
                    .anySatisfy(letter -> assertThat(letter.reason())
                            .contains("1 alerts waited for receiver 'webhook', which is configured no longer"));
            shift.toldUntil(() -> slack.taken.size() == 1);
            assertThat(slack.taken.get(0).body())
                    .as("what lasts is told to whoever is new")
                    .contains("One.");
        }
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText();
    }
}
