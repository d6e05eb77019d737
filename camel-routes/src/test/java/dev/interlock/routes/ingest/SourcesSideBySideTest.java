package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.Sighting;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.property.PropertyValues;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several exporters and Prometheus servers at once, over real HTTP. */
class SourcesSideBySideTest {
    private static final String LINES = """
              - { series: power_now, device: "{source}", metric: power_watts, scale: 1000, offset: 5 }
              - { series: inlet_now, device: "{site}", metric: inlet_celsius }
              - { series: outlet_now, device: "{site}", metric: outlet_celsius }
            """;
    private final StandIn one = new StandIn();
    private final StandIn other = new StandIn();

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void two_exporters_with_the_same_labels_are_told_apart_by_their_names() throws Exception {
        one.shows("/metrics", "power_now 3\n");
        other.shows("/metrics", "power_now 4\n");
        try (IngestBench bench = bench("rack-1=" + one.url() + "/metrics, rack-2=" + other.url() + "/metrics")) {
            Awaiting.until(() -> heard(bench, "rack-1") && heard(bench, "rack-2"));

            assertThat(bench.samples)
                    .filteredOn(sample -> sample.deviceId().equals("rack-1"))
                    .allSatisfy(
                            sample -> assertThat(sample.metric("power_watts")).isEqualTo(3_005));
            assertThat(bench.samples)
                    .filteredOn(sample -> sample.deviceId().equals("rack-2"))
                    .allSatisfy(
                            sample -> assertThat(sample.metric("power_watts")).isEqualTo(4_005));
        }
    }

    @Test
    void a_page_of_an_exporter_for_other_devices_is_asked_about_its_device_and_nothing_else() throws Exception {
        one.shows("/snmp", "power_now 3\n");
        other.shows("/metrics", "power_now 4\n");
        try (IngestBench bench = bench(
                "rack-1=" + one.url() + "/snmp?module=ups&target=192.0.2.17:161, rack-2=" + other.url() + "/metrics")) {
            Awaiting.until(() -> heard(bench, "rack-1") && heard(bench, "rack-2"));

            assertThat(one.queries("/snmp")).containsOnly("module=ups&target=192.0.2.17:161");
            assertThat(other.queries("/metrics")).containsOnly("null");
        }
    }

    @Test
    void what_two_exporters_say_of_one_device_stands_in_one_sample() throws Exception {
        one.shows("/metrics", "inlet_now 24\n");
        other.shows("/metrics", "outlet_now 36\n");
        try (IngestBench bench = bench(one.url() + "/metrics," + other.url() + "/metrics")) {
            Awaiting.until(() -> bench.samples.stream()
                    .anyMatch(sample -> sample.metric("inlet_celsius") == 24 && sample.metric("outlet_celsius") == 36));
            bench.samples.clear();

            one.shows("/metrics", "nothing 1\n");
            Instant gone = Instant.now();
            Awaiting.until(() ->
                    bench.samples.stream().anyMatch(sample -> sample.timestamp().isAfter(gone.plusMillis(500))));
            assertThat(bench.samples)
                    .as("what an exporter does not show any more is not kept")
                    .last()
                    .satisfies(sample -> assertThat(sample.metrics()).containsOnlyKeys("outlet_celsius"));
        }
    }

    @Test
    void a_source_that_never_answers_holds_no_other_up() throws Exception {
        other.shows("/metrics", "power_now 4\n");
        try (ServerSocket silent = new ServerSocket(0);
                IngestBench bench =
                        bench("rack-1=http://localhost:%d/metrics,gone=http://localhost:1/metrics,rack-2=%s/metrics"
                                .formatted(silent.getLocalPort(), other.url()))) {
            assertThat(bench.nextSample().deviceId()).isEqualTo("rack-2");
            Awaiting.until(() -> bench.samples.size() >= 2);
            assertThat(bench.codes()).contains("unreachable");
        }
    }

    @Test
    void two_prometheus_servers_are_asked_and_a_histogram_is_passed_over() throws Exception {
        one.shows("/api/v1/query", answer("""
                {"metric":{"__name__":"power_now","source":"rack-3"},"value":[%s,"1"]},
                {"metric":{"__name__":"waits"},"histograms":[[1,{"count":"3"}]]},
                {"metric":{"__name__":"power_now","source":"rack-4"},"value":[%s,"2"]}"""));
        other.shows("/api/v1/query", answer("""
                {"metric":{"__name__":"interlock_world_inlet_celsius","device_id":"rack-1"},"value":[%s,"22"]}"""));
        try (IngestBench bench = IngestBench.open(
                () -> IngestBench.NOW,
                Mappings.withLines(LINES),
                Limits.DEFAULT,
                "source.prometheus.enabled",
                "true",
                "source.prometheus.url",
                "a=" + one.url() + ",b=" + other.url() + "/",
                "source.prometheus.period",
                "50")) {
            Awaiting.until(() -> heard(bench, "rack-1") && heard(bench, "rack-3") && heard(bench, "rack-4"));

            assertThat(bench.letters).isEmpty();
            assertThat(bench.unmapped.entries()).anySatisfy(entry -> {
                assertThat(entry.source()).isEqualTo("a");
                assertThat(entry.name()).isEqualTo("waits");
                assertThat(entry.why()).contains("histogram");
            });
        }
    }

    @Test
    void a_stale_series_before_a_fresh_one_is_passed_over_quietly() throws Exception {
        long now = IngestBench.NOW.getEpochSecond();
        one.shows("/api/v1/query", """
                {"status":"success","data":{"resultType":"matrix","result":[
                {"metric":{"__name__":"DCGM_FI_DEV_GPU_TEMP","Hostname":"node","gpu":"2","pod":"old"},"values":[[%d.77,"88"]]},
                {"metric":{"__name__":"DCGM_FI_DEV_GPU_TEMP","Hostname":"node","gpu":"2","pod":"new"},"values":[[%d.1,"61"],[%d.77,"62"]]},
                {"metric":{"__name__":"DCGM_FI_DEV_POWER_USAGE","Hostname":"node","gpu":"2","pod":"new"},"values":[[%d.77,"300"]]}]}}""".formatted(now - 60, now - 26, now - 11, now - 11));
        try (IngestBench bench = prometheus(Mappings.withNames("node/2: gpu-1-0"), Limits.DEFAULT)) {
            Sample sample = bench.nextSample();

            assertThat(sample.metric("gpu_celsius")).isEqualTo(62);
            assertThat(sample.metric("power_watts")).isEqualTo(300);
            assertThat(bench.letters).isEmpty();
            assertThat(bench.sightings)
                    .extracting(Sighting::source)
                    .contains(one.url().substring("http://".length()));
        }
    }

    @Test
    void an_answer_that_is_too_large_is_asked_for_in_parts() throws Exception {
        one.shows(
                "/api/v1/query",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[" + " ".repeat(5_000) + "]}}");
        Limits small = Limits.from(PropertyValues.of(Map.of("interlock.ingest.body-bytes", "4000")));
        try (IngestBench bench = prometheus(Mappings.withLines(LINES), small)) {
            Awaiting.until(() -> bench.letters.stream()
                    .anyMatch(letter -> letter.reason().contains("is asked in 2 parts from now on")));
            Awaiting.until(() -> one.queries("/api/v1/query").size() > 4);

            one.shows("/api/v1/query", answer("""
                    {"metric":{"__name__":"interlock_world_inlet_celsius","device_id":"rack-1"},"value":[%s,"22"]}"""));
            assertThat(bench.nextSample().metric("inlet_celsius")).isEqualTo(22);
        }
    }

    private IngestBench prometheus(Mapping mapping, Limits limits) {
        return IngestBench.open(
                () -> IngestBench.NOW,
                mapping,
                limits,
                "source.prometheus.enabled",
                "true",
                "source.prometheus.url",
                one.url(),
                "source.prometheus.period",
                "50");
    }

    private static String answer(String results) {
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[%s]}}"
                .formatted(results.replace("%s", IngestBench.NOW.minusSeconds(1).getEpochSecond() + ".5"));
    }

    private static boolean heard(IngestBench bench, String device) {
        return bench.samples.stream().anyMatch(sample -> sample.deviceId().equals(device));
    }

    private static IngestBench bench(String pages) {
        return IngestBench.open(
                Instant::now,
                Mappings.withLines(LINES),
                Limits.DEFAULT,
                "source.metrics-page.enabled",
                "true",
                "source.pages",
                pages,
                "source.site",
                "rack-4",
                "source.metrics-page.timeout",
                "1000",
                "source.metrics-page.period",
                "100");
    }
}
