package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import dev.interlock.rules.fact.Sample;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusApiTest {
    private static final String ANSWER = """
            {"status":"success","data":{"resultType":"%s","result":[%s]}}""";
    private final StandIn standIn = new StandIn();

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    @NeedsProgram(ForeignProgram.PROMETHEUS)
    void a_real_server_tells_what_it_scraped_and_when(@TempDir Path folder) throws Exception {
        standIn.shows("/metrics", """
                interlock_world_inlet_celsius{device_id="rack-1",odd="a\\\\b\\"c"} 24.5
                interlock_world_power_watts{device_id="rack-1",odd="a\\\\b\\"c"} 6e3
                interlock_world_inlet_celsius{device_id="rack-2"} +Inf
                interlock_world_inlet_celsius{device_id="rack-77"} 20
                unrelated_total 7
                """);
        Instant before = Instant.now();
        try (PrometheusServer server = new PrometheusServer(folder, standIn.port());
                IngestBench bench = open(server.url(), Instant::now)) {
            Awaiting.until(() -> bench.samples.stream()
                            .filter(sample -> sample.deviceId().equals("rack-1"))
                            .count()
                    >= 2);

            Sample first = bench.nextSample();
            assertThat(bench.samples)
                    .filteredOn(sample -> sample.deviceId().equals("rack-1"))
                    .extracting(Sample::timestamp)
                    .doesNotHaveDuplicates();
            assertThat(first.timestamp()).isBetween(before, Instant.now());
            assertThat(bench.samples)
                    .filteredOn(sample -> sample.deviceId().equals("rack-1"))
                    .allSatisfy(
                            sample -> assertThat(sample.metric("inlet_celsius")).isEqualTo(24.5))
                    .allSatisfy(
                            sample -> assertThat(sample.metric("power_watts")).isEqualTo(6000));
            assertThat(bench.codes()).contains("not-finite", "unknown-device");

            standIn.shows("/metrics", "unrelated_total 8\n");
            Instant gone = Instant.now();
            Awaiting.until(() -> Duration.between(gone, Instant.now()).toSeconds() >= 4);
            assertThat(bench.samples)
                    .as("a series that is gone is not told again as if it were new")
                    .allSatisfy(sample -> assertThat(sample.timestamp()).isBefore(gone.plusSeconds(1)));
        }
    }

    @Test
    void what_a_service_tells_prometheus_about_itself_reaches_its_device() throws Exception {
        standIn.shows("/api/v1/query", ANSWER.formatted("vector", """
                {"metric":{"__name__":"shop_error_percent_5s","service":"orders","instance":"orders:8080"},"value":[%d.5,"12.5"]}""".formatted(
                        IngestBench.NOW.minusSeconds(1).getEpochSecond())));
        try (IngestBench bench = open(standIn.url(), () -> IngestBench.NOW)) {
            Sample sample = bench.nextSample();
            assertThat(sample.deviceId()).isEqualTo("orders");
            assertThat(sample.metric("error_percent_5s")).isEqualTo(12.5);
        }
    }

    @Test
    void an_error_of_the_server_is_a_dead_letter_with_its_words() throws Exception {
        standIn.shows("/api/v1/query", 422, """
                {"status":"error","errorType":"execution","error":"query timed out"}""");
        try (IngestBench bench = open(standIn.url(), () -> IngestBench.NOW)) {
            Awaiting.until(() -> bench.codes().contains("source-error"));
            assertThat(bench.letters.get(0).reason()).contains("execution", "query timed out");

            standIn.shows("/api/v1/query", vector("interlock_world_inlet_celsius", "rack-1", "\"24.5\""));
            assertThat(bench.nextSample().metric("inlet_celsius")).isEqualTo(24.5);
        }
    }

    @Test
    void warnings_are_kept_and_the_answer_is_used() throws Exception {
        standIn.shows(
                "/api/v1/query",
                vector("interlock_world_inlet_celsius", "rack-1", "\"24.5\"")
                        .replace("\"data\"", "\"warnings\":[\"a store is away\"],\"infos\":[\"x\"],\"data\""));
        try (IngestBench bench = open(standIn.url(), () -> IngestBench.NOW)) {
            assertThat(bench.nextSample().metric("inlet_celsius")).isEqualTo(24.5);
            assertThat(bench.letters)
                    .extracting(RejectedInput::reason)
                    .anyMatch(reason -> reason.contains("a store is away"));
        }
    }

    @Test
    void infinite_values_old_values_and_nonsense_are_turned_away_one_by_one() throws Exception {
        standIn.shows(
                "/api/v1/query",
                ANSWER.formatted(
                        "vector",
                        String.join(
                                ",",
                                result("interlock_world_inlet_celsius", "rack-1", "\"+Inf\"", 0),
                                result("interlock_world_inlet_celsius", "rack-2", "\"24\"", 86_400),
                                result("interlock_world_inlet_celsius", "rack-3", "24", 0),
                                "7",
                                result("interlock_world_inlet_celsius", "rack-4", "\"21.5\"", 0))));
        try (IngestBench bench = open(standIn.url(), () -> IngestBench.NOW)) {
            Awaiting.until(() ->
                    bench.samples.stream().anyMatch(sample -> sample.deviceId().equals("rack-4")));

            assertThat(bench.codes()).contains("not-finite", "late", "malformed");
            assertThat(bench.samples).extracting(Sample::deviceId).doesNotContain("rack-2", "rack-3");
        }
    }

    @Test
    void answers_that_are_no_series_are_turned_away_whole() throws Exception {
        try (IngestBench bench = open(standIn.url(), () -> IngestBench.NOW)) {
            for (String nonsense : new String[] {"", "[]", "{", "{}", ANSWER.formatted("scalar", "1,\"2\"")}) {
                bench.letters.clear();
                standIn.shows("/api/v1/query", 200, nonsense);
                Awaiting.until(() -> bench.letters.size() >= 2);
            }
            standIn.shows("/api/v1/query", ANSWER.formatted("vector", ""));
            standIn.shows("/api/v1/query", vector("interlock_world_inlet_celsius", "rack-1", "\"24.5\""));
            assertThat(bench.nextSample().deviceId()).isEqualTo("rack-1");
        }
    }

    private static IngestBench open(String url, InstantSource clock) {
        return IngestBench.open(
                clock,
                "source.prometheus.enabled",
                "true",
                "source.prometheus.url",
                url,
                "source.prometheus.window",
                "10s",
                "source.prometheus.period",
                "100");
    }

    private static String vector(String name, String device, String value) {
        return ANSWER.formatted("vector", result(name, device, value, 0));
    }

    private static String result(String name, String device, String value, int secondsAgo) {
        return """
                {"metric":{"__name__":"%s","device_id":"%s"},"value":[%d.781,%s]}""".formatted(
                name, device, IngestBench.NOW.minusSeconds(secondsAgo + 1).getEpochSecond(), value);
    }
}
