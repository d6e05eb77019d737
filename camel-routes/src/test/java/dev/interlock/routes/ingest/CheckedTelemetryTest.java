package dev.interlock.routes.ingest;

import static dev.interlock.routes.ingest.IngestBench.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Samples of every kind: what is wrong with one becomes a dead letter, and its other metrics stay. */
class CheckedTelemetryTest extends PushedAtTheDoor {
    @Test
    void an_unknown_device_is_refused() {
        var answer = push(sample("rack-99", ++second, "\"inlet_celsius\":24"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertLetter("unknown-device", "rack-99");
    }

    @Test
    void a_metric_without_a_number_is_left_out_and_the_others_stay() throws Exception {
        for (String value : List.of("NaN", "Infinity", "-Infinity", "1e999", "null", "\"NaN\"", "\"\"", "{}", "true")) {
            bench.letters.clear();
            var answer = push(sample("rack-1", ++second, "\"inlet_celsius\":" + value + ",\"power_watts\":6000"));

            assertThat(answer.statusCode()).as(value).isEqualTo(207);
            Sample sample = bench.nextSample();
            assertThat(sample.metrics()).as(value).containsExactlyEntriesOf(Map.of("power_watts", 6000.0));
            assertThat(sample.metric("inlet_celsius")).isNaN();
            assertLetter("not-finite", "inlet_celsius");
        }
    }

    @Test
    void an_absurd_value_is_left_out_and_the_others_stay() throws Exception {
        push(sample("rack-1", ++second, "\"inlet_celsius\":300,\"outlet_celsius\":-273.15,\"power_watts\":6000"));

        assertThat(bench.nextSample().metrics()).containsExactlyEntriesOf(Map.of("power_watts", 6000.0));
        assertThat(bench.codes()).containsExactly("implausible", "implausible");
    }

    @Test
    void all_faults_of_a_sample_are_told_at_once() {
        var answer = push(sample("rack-99", 10_000, "\"inlet_celsius\":null"));

        assertThat(answer.body()).contains("no finite number", "no device 'rack-99'", "Set the device's clock");
        assertThat(bench.codes()).containsExactlyInAnyOrder("not-finite", "unknown-device", "future");
    }

    @Test
    void a_duplicate_is_refused() {
        String twice = good("rack-1");
        push(twice);

        assertThat(push(twice).statusCode()).isEqualTo(400);
        assertThat(bench.samples).hasSize(1);
        assertLetter("duplicate", "rack-1");
    }

    @Test
    void a_late_sample_is_refused() {
        String late = good("rack-1");
        push(good("rack-1"));
        push(late);

        assertThat(bench.samples).hasSize(1);
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
        assertThat(bench.samples).hasSize(1);
    }

    @Test
    void an_unknown_metric_is_counted_and_not_guessed() throws Exception {
        double before = bench.counted("interlock.unmapped", "source", "ingest-telemetry");

        push(sample("rack-1", ++second, "\"mood\":7,\"power_watts\":6000"));

        assertThat(bench.nextSample().metrics()).containsOnlyKeys("power_watts");
        assertThat(bench.letters).isEmpty();
        assertThat(bench.counted("interlock.unmapped", "source", "ingest-telemetry"))
                .isEqualTo(before + 1);
    }
}
