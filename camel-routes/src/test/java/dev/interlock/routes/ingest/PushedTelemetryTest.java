package dev.interlock.routes.ingest;

import static dev.interlock.routes.ingest.IngestBench.sample;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Sample;
import org.junit.jupiter.api.Test;

/** Messages of every shape: what is wrong with one becomes a dead letter. */
class PushedTelemetryTest extends PushedAtTheDoor {
    @Test
    void a_sample_is_accepted_and_handed_on() throws Exception {
        double before = bench.counted("interlock.samples", "source", "ingest-telemetry");

        var answer = push(sample("rack-1", ++second, "\"inlet_celsius\":24.5"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"accepted\":1,\"repeated\":0,\"refused\":[],\"dropped\":[]}");
        assertThat(bench.nextSample().metric("inlet_celsius")).isEqualTo(24.5);
        assertThat(bench.counted("interlock.samples", "source", "ingest-telemetry"))
                .isEqualTo(before + 1);
    }

    @Test
    void an_array_is_accepted_in_order() {
        push("[" + good("rack-1") + "," + good("rack-1") + "," + good("gpu-1-0") + "]");

        assertThat(bench.samples).extracting(Sample::deviceId).containsExactly("rack-1", "rack-1", "gpu-1-0");
    }

    @Test
    void lines_are_accepted_whatever_their_end() {
        push(good("rack-1") + "\r\n\n" + good("rack-2") + "\n" + good("rack-3"));

        assertThat(bench.samples).hasSize(3);
        assertThat(bench.letters).isEmpty();
    }

    @Test
    void a_sample_over_several_lines_is_one_sample() {
        push(good("rack-1").replace(",", ",\n"));

        assertThat(bench.samples).hasSize(1);
    }

    @Test
    void a_byte_order_mark_is_no_fault() {
        push("\uFEFF" + good("rack-1"));

        assertThat(bench.samples).hasSize(1);
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

        assertThat(bench.samples).hasSize(2);
        assertThat(bench.codes()).containsExactly("malformed");
    }

    @Test
    void every_missing_field_is_named_at_once() {
        var answer = push("{\"status\":\"OK\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("device_id", "timestamp", "metrics");
        assertThat(bench.codes()).containsOnly("field").hasSize(3);
    }

    @Test
    void an_entry_that_is_no_object_is_refused_alone() {
        push("[7," + good("rack-1") + ",null,[]]");

        assertThat(bench.samples).hasSize(1);
        assertThat(bench.codes()).contains("field");
    }

    @Test
    void a_ten_megabyte_line_stops_no_other() {
        String line = good("rack-2").replace("\"OK\"", "\"" + "x".repeat(10 << 20) + "\"");
        push(good("rack-1") + "\n" + line + "\n" + good("rack-3"));

        assertThat(bench.samples).extracting(Sample::deviceId).containsExactly("rack-1", "rack-3");
        assertThat(bench.codes()).containsExactly("too-large");
        assertThat(bench.letters.get(0).length()).isGreaterThan(10 << 20);
        assertThat(bench.letters.get(0).payload()).hasSizeLessThanOrEqualTo(RejectedInput.KEPT);
    }

    @Test
    void a_message_beyond_the_limit_is_refused_in_one_sentence() {
        var answer = push("x".repeat(SMALL.pushBytes() + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"The message has more than %d bytes. Send it in several.\"}"
                        .formatted(SMALL.pushBytes()));
        assertThat(bench.codes()).containsExactly("too-large");
        assertThat(bench.letters.get(0).route()).isEqualTo("ingest-telemetry");
    }

    @Test
    void deep_nesting_is_refused() {
        push("[".repeat(100_000));
        push(good("rack-1") + "\n{\"metrics\":" + "{\"a\":".repeat(5_000) + "\n" + good("rack-2"));

        assertThat(bench.codes()).containsExactly("too-deep", "too-deep");
        assertThat(bench.samples).hasSize(2);
    }

    @Test
    void bytes_that_are_no_utf_8_spoil_only_their_line() {
        byte[] broken = (good("rack-1") + "\n{\"note\":\"\u00e9\"}\n" + good("rack-2")).getBytes(ISO_8859_1);
        bench.post("/api/telemetry", "application/x-ndjson", broken);

        assertThat(bench.samples).hasSize(2);
        assertThat(bench.codes()).containsExactly("not-utf8");
    }

    @Test
    void a_repeated_key_spoils_only_its_sample() {
        String twice = good("rack-2").replace("\"status\"", "\"device_id\":\"rack-1\",\"status\"");
        push("[" + good("rack-1") + "," + twice + "," + good("rack-3") + "]");

        assertThat(bench.samples).extracting(Sample::deviceId).containsExactly("rack-1", "rack-3");
        assertThat(bench.codes()).containsExactly("repeated-key");
    }

    @Test
    void a_form_is_refused_with_advice() {
        var answer = bench.post(
                "/api/telemetry",
                "application/x-www-form-urlencoded",
                good("rack-1").getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("Content-Type: application/json");
        assertThat(bench.codes()).containsExactly("malformed");
    }

    @Test
    void dead_letters_are_counted_by_reason() {
        double before = bench.counted("interlock.dead.letters", "source", "ingest-telemetry", "reason", "malformed");
        push("{");

        assertThat(bench.counted("interlock.dead.letters", "source", "ingest-telemetry", "reason", "malformed"))
                .isEqualTo(before + 1);
    }
}
