package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.interlock.routes.ReceiverStandIn.Answered;
import dev.interlock.routes.ReceiverStandIn.Posted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Receivers that check what comes against their published contract, and answer as they do. */
@Timeout(120)
final class ReceiverContractsTest {
    private static final String KEY = "R0123456789abcdef0123456789abcde";
    private static final String SLACK = "/services/T0001/B0001/never-to-be-seen";
    private static final String LONG = "Zone <1> & \"more\" ".repeat(400);

    /** Slack's incoming webhook: 400 for what it cannot read, text of at most 3,000 characters a block. */
    private static Answered slack(Posted posted) {
        JsonNode json = posted.json();
        boolean legal = posted.headers().toString().contains("application/json")
                && !json.path("text").asText().isEmpty()
                && json.path("text").asText().length() <= 40_000
                && json.findValues("text").stream()
                        .allMatch(text -> !text.isTextual() || text.asText().length() <= 3_000)
                && json.path("blocks").size() <= 50;
        if (!posted.path().equals(SLACK)) {
            return Answered.of(404, "no_service");
        }
        return legal ? Answered.of(200, "ok") : Answered.of(400, "invalid_payload");
    }

    /** PagerDuty's Events API v2. */
    private static Answered pagerDuty(Posted posted) {
        JsonNode json = posted.json();
        JsonNode payload = json.path("payload");
        boolean trigger = json.path("event_action").asText().equals("trigger");
        boolean legal = json.path("routing_key").asText().length() == 32
                && (trigger || json.path("event_action").asText().equals("resolve"))
                && json.path("dedup_key").asText().length() <= 255
                && !json.path("dedup_key").asText().isEmpty()
                && posted.body().getBytes(StandardCharsets.UTF_8).length <= 512 * 1024
                && (!trigger
                        || (!payload.path("source").asText().isEmpty()
                                && payload.path("summary").asText().length() <= 1_024
                                && !payload.path("summary").asText().isEmpty()
                                && Set.of("critical", "error", "warning", "info")
                                        .contains(payload.path("severity").asText())));
        return legal
                ? Answered.of(
                        202,
                        "{\"status\":\"success\",\"message\":\"Event processed\",\"dedup_key\":\"%s\"}"
                                .formatted(json.path("dedup_key").asText()))
                : Answered.of(
                        400, "{\"status\":\"invalid event\",\"message\":\"Event object is invalid\",\"errors\":[]}");
    }

    @Test
    void slack_takes_what_fires_and_what_is_over_however_long_it_is() {
        try (ReceiverStandIn slack = new ReceiverStandIn(ReceiverContractsTest::slack);
                AlertShift shift = AlertShift.open("alert.slack", slack.url(SLACK))) {
            shift.says("zone-1@1", "critical", LONG).says(300, "critical");
            shift.toldUntil(() -> slack.taken.size() == 1);
            assertThat(slack.taken.get(0).body()).contains("&lt;1&gt; &amp;", "and 291 more", ":red_circle:");
            shift.pass(Duration.ofMinutes(1)).ends("zone-1@1");
            shift.ends(300);
            shift.pass(Duration.ofMinutes(10));
            shift.toldUntil(() -> slack.taken.size() == 2);
            assertThat(slack.taken.get(1).body()).contains(":white_check_mark:");
            assertThat(slack.turnedAway).isEmpty();
        }
    }

    @Test
    void slack_that_asks_for_time_is_given_it_and_nothing_is_lost() {
        AtomicInteger asked = new AtomicInteger();
        try (ReceiverStandIn slack = new ReceiverStandIn(posted -> asked.getAndIncrement() == 0
                        ? new Answered(429, "rate_limited", Map.of("Retry-After", "30"))
                        : slack(posted));
                AlertShift shift = AlertShift.open("alert.slack", slack.url(SLACK))) {
            shift.says("zone-1@1", "warning", "It is warm.").pass(Duration.ofSeconds(10));
            shift.toldUntil(() -> slack.turnedAway.size() == 1);
            shift.toldUntil(() -> shift.standing("slack").trouble().isPresent());
            shift.pass(Duration.ofSeconds(29)).tell();
            assertThat(slack.taken).isEmpty();
            shift.pass(Duration.ofSeconds(1));
            shift.toldUntil(() -> slack.taken.size() == 1);
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void pagerduty_is_triggered_and_resolved_with_the_same_key() {
        try (ReceiverStandIn pager = new ReceiverStandIn(ReceiverContractsTest::pagerDuty);
                AlertShift shift =
                        AlertShift.open("alert.pagerduty", KEY, "alert.pagerduty.url", pager.url("/v2/enqueue"))) {
            shift.says("zone-1@1", "critical", LONG);
            shift.toldUntil(() -> pager.taken.size() == 1);
            shift.ends("zone-1@1");
            shift.toldUntil(() -> pager.taken.size() == 2);
            assertThat(pager.told())
                    .extracting(told -> told.path("event_action").asText())
                    .containsExactly("trigger", "resolve");
            assertThat(pager.told())
                    .extracting(told -> told.path("dedup_key").asText())
                    .containsOnly("interlock:zone-1@1");
            assertThat(pager.turnedAway).isEmpty();
        }
    }

    @Test
    void pagerduty_that_refuses_the_key_is_said_without_showing_it() {
        try (ReceiverStandIn pager = new ReceiverStandIn(ReceiverContractsTest::pagerDuty);
                AlertShift shift = AlertShift.open(
                        "alert.pagerduty", "too-short", "alert.pagerduty.url", pager.url("/v2/enqueue"))) {
            shift.says("zone-1@1", "critical", "It burns.");
            shift.toldUntil(() -> shift.standing("pagerduty").trouble().isPresent());
            assertThat(shift.standing("pagerduty").trouble()).hasValueSatisfying(said -> assertThat(said)
                    .contains("refused the last message for good", "400", "invalid event")
                    .doesNotContain("too-short"));
            shift.pass(Duration.ofHours(1)).tell();
            assertThat(pager.turnedAway).hasSize(1);
        }
    }

    @Test
    void the_webhook_is_posted_what_its_schema_says_with_its_token(@TempDir Path folder) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "secret-token\n");
        try (ReceiverStandIn hook = ReceiverStandIn.thatTakesAll();
                AlertShift shift = AlertShift.open(
                        "alert.webhook",
                        hook.url("/hook"),
                        "alert.webhook.token",
                        "file:" + token,
                        "interlock.public-url",
                        "https://interlock.example.org/")) {
            shift.says("zone-1@1", "critical", LONG).says(20, "warning").pass(Duration.ofSeconds(10));
            shift.toldUntil(() -> hook.taken.size() == 2);
            shift.ends("zone-1@1");
            shift.toldUntil(() -> hook.taken.size() == 3);

            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(Path.of("..", "docs", "alert.json")));
            assertThat(hook.told())
                    .allSatisfy(told -> assertThat(schema.validate(told)).isEmpty());
            assertThat(hook.told().get(0).path("link").asText())
                    .isEqualTo("https://interlock.example.org/#decision=decision-of-zone-1%401");
            assertThat(hook.taken).allSatisfy(posted -> {
                assertThat(posted.headers().get("Authorization")).containsExactly("Bearer secret-token");
                assertThat(posted.headers().get("Idempotency-key"))
                        .containsExactly(posted.json().path("id").asText());
            });
        }
    }
}
