package dev.interlock.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TelemetryJsonTest {
    @Test
    void a_sample_comes_back_as_it_went_out() {
        Sample sample = new Sample(
                "rack-1",
                Instant.parse("2026-01-05T00:01:00Z"),
                Sample.Status.WARN,
                Map.of("power_watts", 5200.0, "inlet_celsius", 24.25),
                "E12",
                "fan 3 slow",
                "seen twice",
                Map.of("node", "gpu-host-1", "job", "train 7"));

        String json = StrictJson.write(TelemetryJson.write(sample));

        assertThat(read(json).orThrow()).isEqualTo(sample);
        assertThat(json).contains("{\"inlet_celsius\":24.25,\"power_watts\":5200.0}");
    }

    @Test
    void every_fault_of_a_sample_is_named_at_once() {
        assertThat(reasons("""
                {"device_id": " ", "timestamp": "yesterday", "status": "FINE",
                 "metrics": {"inlet_celsius": "NaN", "power_watts": 1e400}, "rack": 3}
                """))
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("'device_id' = \" \""),
                        reason -> assertThat(reason).contains("'timestamp' = \"yesterday\"", "2026-01-05T00:00:00Z"),
                        reason -> assertThat(reason).contains("\"FINE\"", "OK, WARN or ERROR"),
                        reason -> assertThat(reason).contains("'inlet_celsius' = \"NaN\"", "finite number"),
                        reason -> assertThat(reason).contains("'power_watts'", "finite number"),
                        reason -> assertThat(reason).contains("unknown field 'rack'"));
    }

    @Test
    void labels_are_texts_and_few() {
        assertThat(reasons("""
                {"device_id": "gpu-1", "timestamp": "2026-01-05T00:00:00Z", "status": "OK", "metrics": {}, "labels": {"job": 7}}
                """)).singleElement().asString().contains("'labels' has 'job' = 7", "Give a text");
        assertThat(reasons("""
                {"device_id": "gpu-1", "timestamp": "2026-01-05T00:00:00Z", "status": "OK", "metrics": {}, "labels": ["job"]}
                """)).singleElement().asString().contains("'labels' is", "an object");
    }

    @Test
    void a_sample_without_any_field_names_each_required_one() {
        assertThat(reasons("{}")).hasSize(4).allSatisfy(reason -> assertThat(reason)
                .matches(".*'(device_id|timestamp|status|metrics)'.*"));
    }

    @Test
    void a_time_with_another_offset_is_the_same_moment() {
        Sample sample = read("""
                {"device_id": "rack-1", "timestamp": "2026-01-05T01:00:00+01:00", "status": "OK", "metrics": {}}
                """).orThrow();

        assertThat(sample.timestamp()).isEqualTo(Instant.parse("2026-01-05T00:00:00Z"));
    }

    @Test
    void a_measurement_that_is_not_finite_is_written_so_that_no_reader_takes_it() {
        Sample blind = new Sample("gpu-1-0", Instant.EPOCH, Sample.Status.OK, Map.of("gpu_celsius", Double.NaN));

        assertThat(reasons(StrictJson.write(TelemetryJson.write(blind))))
                .singleElement()
                .asString()
                .contains("'gpu_celsius' = \"NaN\"");
    }

    @Test
    void a_repeated_key_or_a_bare_NaN_or_text_behind_the_end_is_not_json() {
        assertThat(reasons("{\"device_id\": \"a\", \"device_id\": \"b\"}"))
                .singleElement()
                .asString()
                .contains("not JSON");
        assertThat(reasons("{\"metrics\": {\"a\": NaN}}"))
                .singleElement()
                .asString()
                .contains("line 1");
        assertThat(reasons("{} {}")).singleElement().asString().contains("not JSON");
        assertThat(reasons("")).singleElement().asString().contains("empty");
    }

    @Test
    void a_sample_that_is_no_object_is_refused_in_one_sentence() {
        assertThat(reasons("[1, 2]")).first().asString().contains("The sample is [1,2]");
    }

    private static Parsed<Sample> read(String json) {
        return StrictJson.parse(json).then(TelemetryJson::read);
    }

    private static List<String> reasons(String json) {
        return read(json).reasons();
    }
}
