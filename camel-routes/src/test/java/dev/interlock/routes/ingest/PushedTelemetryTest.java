package dev.interlock.routes.ingest;

import static dev.interlock.routes.ingest.IngestBench.sample;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Sample;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a sender pushes: what is wrong becomes a dead letter, and the next good sample still arrives. */
class PushedTelemetryTest {
    private static final Limits SMALL = Limits.from(name -> Optional.ofNullable(
            Map.of("interlock.ingest.body-bytes", "12582912").get(name)));
    private static final IngestBench BENCH = IngestBench.open(SMALL);
    private static int second;

    @BeforeEach
    void forget() {
        BENCH.letters.clear();
        BENCH.samples.clear();
    }

    @AfterEach
    void a_good_sample_still_arrives() throws Exception {
        BENCH.samples.clear();
        push(sample("rack-4", ++second, "\"inlet_celsius\":21.5"));
        assertThat(BENCH.nextSample().metric("inlet_celsius")).isEqualTo(21.5);
    }

    @AfterAll
    static void stop() {
        BENCH.close();
    }

    @Test
    void a_sample_is_accepted_and_handed_on() throws Exception {
        double before = BENCH.counted("interlock.samples", "source", "ingest-telemetry");

        var answer = push(sample("rack-1", ++second, "\"inlet_celsius\":24.5"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"accepted\":1,\"repeated\":0,\"refused\":[],\"dropped\":[]}");
        assertThat(BENCH.nextSample().metric("inlet_celsius")).isEqualTo(24.5);
        assertThat(BENCH.counted("interlock.samples", "source", "ingest-telemetry"))
                .isEqualTo(before + 1);
    }

    @Test
    void an_array_is_accepted_in_order() {
        push("[" + good("rack-1") + "," + good("rack-1") + "," + good("gpu-1-0") + "]");

        assertThat(BENCH.samples).extracting(Sample::deviceId).containsExactly("rack-1", "rack-1", "gpu-1-0");
    }

    @Test
    void lines_are_accepted_whatever_their_end() {
        push(good("rack-1") + "\r\n\n" + good("rack-2") + "\n" + good("rack-3"));

        assertThat(BENCH.samples).hasSize(3);
        assertThat(BENCH.letters).isEmpty();
    }

    @Test
    void a_sample_over_several_lines_is_one_sample() {
        push(good("rack-1").replace(",", ",\n"));

        assertThat(BENCH.samples).hasSize(1);
    }

    @Test
    void a_byte_order_mark_is_no_fault() {
        push("\uFEFF" + good("rack-1"));

        assertThat(BENCH.samples).hasSize(1);
    }

    @Test
    void text_that_is_no_json_is_refused() {
        var answer = push("hello");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"index\":0", "not JSON");
        assertLetter("malformed", "hello");
    }

    @Test
    void an_empty_message_is_refused() {
        assertThat(push("").statusCode()).isEqualTo(400);
        assertLetter("malformed", "");
    }

    @Test
    void a_broken_line_stops_no_other() {
        var answer = push(good("rack-1") + "\n{\"device_id\":\"rack-2\n" + good("rack-3"));

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(answer.body()).startsWith("{\"accepted\":2,").contains("\"index\":1");
        assertLetter("malformed", "{\"device_id\":\"rack-2");
    }

    @Test
    void an_array_that_breaks_off_counts_up_to_the_break() {
        push("[" + good("rack-1") + "," + good("rack-2") + ",{\"device");

        assertThat(BENCH.samples).hasSize(2);
        assertThat(BENCH.codes()).containsExactly("malformed");
    }

    @Test
    void every_missing_field_is_named_at_once() {
        var answer = push("{\"status\":\"OK\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("device_id", "timestamp", "metrics");
        assertThat(BENCH.codes()).containsOnly("field").hasSize(3);
    }

    @Test
    void an_entry_that_is_no_object_is_refused_alone() {
        push("[7," + good("rack-1") + ",null,[]]");

        assertThat(BENCH.samples).hasSize(1);
        assertThat(BENCH.codes()).contains("field");
    }

    @Test
    void an_unknown_device_is_refused() {
        var answer = push(sample("rack-99", ++second, "\"inlet_celsius\":24"));

        assertThat(answer.statusCode()).isEqualTo(207);
        assertLetter("unknown-device", "rack-99");
    }

    @Test
    void a_metric_without_a_number_is_left_out_and_the_others_stay() throws Exception {
        for (String value : List.of("NaN", "Infinity", "-Infinity", "1e999", "null", "\"NaN\"", "\"\"", "{}", "true")) {
            BENCH.letters.clear();
            var answer = push(sample("rack-1", ++second, "\"inlet_celsius\":" + value + ",\"power_watts\":6000"));

            assertThat(answer.statusCode()).as(value).isEqualTo(207);
            Sample sample = BENCH.nextSample();
            assertThat(sample.metrics()).as(value).containsExactlyEntriesOf(Map.of("power_watts", 6000.0));
            assertThat(sample.metric("inlet_celsius")).isNaN();
            assertLetter("not-finite", "inlet_celsius");
        }
    }

    @Test
    void an_absurd_value_is_left_out_and_the_others_stay() throws Exception {
        push(sample("rack-1", ++second, "\"inlet_celsius\":300,\"outlet_celsius\":-273.15,\"power_watts\":6000"));

        assertThat(BENCH.nextSample().metrics()).containsExactlyEntriesOf(Map.of("power_watts", 6000.0));
        assertThat(BENCH.codes()).containsExactly("implausible", "implausible");
    }

    @Test
    void all_faults_of_a_sample_are_told_at_once() {
        var answer = push(sample("rack-99", 10_000, "\"inlet_celsius\":null"));

        assertThat(answer.body()).contains("no finite number", "no device 'rack-99'", "Set the device's clock");
        assertThat(BENCH.codes()).containsExactlyInAnyOrder("not-finite", "unknown-device", "future");
    }

    @Test
    void a_duplicate_is_refused() {
        String twice = good("rack-1");
        push(twice);

        assertThat(push(twice).statusCode()).isEqualTo(207);
        assertThat(BENCH.samples).hasSize(1);
        assertLetter("duplicate", "rack-1");
    }

    @Test
    void a_late_sample_is_refused() {
        String late = good("rack-1");
        push(good("rack-1"));
        push(late);

        assertThat(BENCH.samples).hasSize(1);
        assertLetter("late", "rack-1");
    }

    @Test
    void a_sample_from_the_far_past_is_refused() {
        push(sample("gpu-4-0", -86_400, "\"gpu_celsius\":50"));

        assertLetter("late", "gpu-4-0");
    }

    @Test
    void a_sample_from_the_future_is_refused_and_does_not_lock_its_device_out() {
        push(sample("rack-1", 700, "\"inlet_celsius\":24"));
        assertLetter("future", "rack-1");

        push(good("rack-1"));
        assertThat(BENCH.samples).hasSize(1);
    }

    @Test
    void an_unknown_metric_is_counted_and_not_guessed() throws Exception {
        double before = BENCH.counted("interlock.unmapped", "source", "ingest-telemetry");

        push(sample("rack-1", ++second, "\"mood\":7,\"power_watts\":6000"));

        assertThat(BENCH.nextSample().metrics()).containsOnlyKeys("power_watts");
        assertThat(BENCH.letters).isEmpty();
        assertThat(BENCH.counted("interlock.unmapped", "source", "ingest-telemetry"))
                .isEqualTo(before + 1);
    }

    @Test
    void a_ten_megabyte_line_stops_no_other() {
        String line = good("rack-2").replace("\"OK\"", "\"" + "x".repeat(10 << 20) + "\"");
        push(good("rack-1") + "\n" + line + "\n" + good("rack-3"));

        assertThat(BENCH.samples).extracting(Sample::deviceId).containsExactly("rack-1", "rack-3");
        assertThat(BENCH.codes()).containsExactly("too-large");
        assertThat(BENCH.letters.get(0).length()).isGreaterThan(10 << 20);
        assertThat(BENCH.letters.get(0).payload()).hasSizeLessThanOrEqualTo(DeadLetter.KEPT);
    }

    @Test
    void a_message_beyond_the_limit_is_refused_in_one_sentence() {
        var answer = push("x".repeat(SMALL.bodyBytes() + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"The message has more than %d bytes. Send it in several.\"}"
                        .formatted(SMALL.bodyBytes()));
        assertThat(BENCH.codes()).containsExactly("too-large");
        assertThat(BENCH.letters.get(0).route()).isEqualTo("ingest-telemetry");
    }

    @Test
    void deep_nesting_is_refused() {
        push("[".repeat(100_000));
        push(good("rack-1") + "\n{\"metrics\":" + "{\"a\":".repeat(5_000) + "\n" + good("rack-2"));

        assertThat(BENCH.codes()).containsExactly("too-deep", "too-deep");
        assertThat(BENCH.samples).hasSize(2);
    }

    @Test
    void bytes_that_are_no_utf_8_spoil_only_their_line() {
        byte[] broken = (good("rack-1") + "\n{\"note\":\"\u00e9\"}\n" + good("rack-2")).getBytes(ISO_8859_1);
        BENCH.post("/api/telemetry", "application/x-ndjson", broken);

        assertThat(BENCH.samples).hasSize(2);
        assertThat(BENCH.codes()).containsExactly("not-utf8");
    }

    @Test
    void a_repeated_key_spoils_only_its_sample() {
        String twice = good("rack-2").replace("\"status\"", "\"device_id\":\"rack-1\",\"status\"");
        push("[" + good("rack-1") + "," + twice + "," + good("rack-3") + "]");

        assertThat(BENCH.samples).extracting(Sample::deviceId).containsExactly("rack-1", "rack-3");
        assertThat(BENCH.codes()).containsExactly("repeated-key");
    }

    @Test
    void a_form_is_refused_with_advice() {
        var answer = BENCH.post(
                "/api/telemetry",
                "application/x-www-form-urlencoded",
                good("rack-1").getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("Content-Type: application/json");
        assertThat(BENCH.codes()).containsExactly("malformed");
    }

    @Test
    void dead_letters_are_counted_by_reason() {
        double before = BENCH.counted("interlock.dead.letters", "source", "ingest-telemetry", "reason", "malformed");
        push("{");

        assertThat(BENCH.counted("interlock.dead.letters", "source", "ingest-telemetry", "reason", "malformed"))
                .isEqualTo(before + 1);
    }

    private static HttpResponse<String> push(String body) {
        return BENCH.post("/api/telemetry", body);
    }

    private static String good(String device) {
        return sample(device, ++second, "\"power_watts\":600");
    }

    private static void assertLetter(String code, String shown) {
        assertThat(BENCH.letters).hasSize(1);
        DeadLetter letter = Objects.requireNonNull(BENCH.letters.get(0));
        assertThat(letter.code()).isEqualTo(code);
        assertThat(letter.payload()).contains(shown);
        assertThat(letter.reason()).endsWith(".");
        assertThat(letter.route()).isEqualTo("ingest-telemetry");
        assertThat(letter.at()).isEqualTo(IngestBench.NOW);
    }
}
