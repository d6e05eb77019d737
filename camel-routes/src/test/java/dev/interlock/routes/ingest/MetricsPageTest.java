package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.Sighting;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages of metrics, scraped over real HTTP. */
class MetricsPageTest {
    private static final String GOOD = "interlock_world_inlet_celsius{device_id=\"rack-4\"} 21.5\n";
    private final StandIn exporter = new StandIn();
    private final IngestBench bench = IngestBench.open(
            mapping(),
            Limits.DEFAULT,
            "source.metrics-page.enabled",
            "true",
            "source.metrics-page.url",
            exporter.url() + "/metrics",
            "source.metrics-page.period",
            "20",
            "source.metrics-page.delay",
            "200");

    @AfterEach
    void stop() {
        bench.close();
        exporter.close();
    }

    @Test
    void series_of_one_device_become_one_sample() throws Exception {
        exporter.shows("/metrics", """
                # HELP interlock_world_inlet_celsius Air at the front.
                # TYPE interlock_world_inlet_celsius gauge
                interlock_world_inlet_celsius{device_id="rack-1"} 24.5
                interlock_world_power_watts{device_id="rack-1"} 6000
                some_gauge 12
                """);

        Sample sample = bench.nextSample();
        assertThat(sample.deviceId()).isEqualTo("rack-1");
        assertThat(sample.timestamp()).isEqualTo(IngestBench.NOW);
        assertThat(sample.metrics())
                .containsExactlyInAnyOrderEntriesOf(Map.of("inlet_celsius", 24.5, "power_watts", 6000.0));
        assertThat(bench.counted("interlock.unmapped", "source", "ingest-prometheus-text"))
                .isPositive();
        assertThat(bench.codes()).doesNotContain("malformed", "unknown-device");
    }

    @Test
    void a_broken_page_gives_its_good_lines() throws Exception {
        exporter.shows("/metrics", """
                interlock_world_inlet_celsius{device_id="rack-1} 24
                interlock_world_inlet_celsius{device_id="rack-2"} +Inf
                interlock_world_inlet_celsius{device_id="rack-3"} 400
                %s
                interlock_world_inlet_celsius{device_id="rack-1"} 2""".formatted(GOOD) + "\u0000\n<html>");
        awaitDevice("rack-4");

        assertThat(bench.codes()).contains("malformed", "not-finite", "implausible");
    }

    @Test
    void a_page_that_is_no_text_spoils_nothing() throws Exception {
        exporter.shows("/metrics", "<html><body>502</body></html>\n\n\u0001\u0002");
        Awaiting.until(() -> bench.codes().contains("malformed"));

        exporter.shows("/metrics", GOOD);
        awaitDevice("rack-4");
    }

    @Test
    void a_line_of_two_megabytes_spoils_only_itself() throws Exception {
        exporter.shows("/metrics", "a{b=\"" + "x".repeat(2 << 20) + "\"} 1\n" + GOOD);
        awaitDevice("rack-4");

        assertThat(bench.codes()).contains("too-large");
    }

    @Test
    void made_up_labels_do_not_pile_up() throws Exception {
        String page = IntStream.range(0, 100_000)
                .mapToObj(i -> "interlock_world_inlet_celsius{device_id=\"rack-x" + i + "\"} 24\n"
                        + "interlock_world_made_up_" + i + "{device_id=\"rack-1\"} 24\n")
                .collect(Collectors.joining());
        exporter.shows("/metrics", page + GOOD);
        awaitDevice("rack-4");

        assertThat(bench.codes()).contains("overflow");
        assertThat(bench.letters).hasSizeLessThanOrEqualTo(Limits.DEFAULT.lettersPerMinute());
        assertThat(bench.letters)
                .filteredOn(letter -> letter.code().equals("overflow"))
                .first()
                .extracting(RejectedInput::reason)
                .asString()
                .contains("100000 devices");
    }

    @Test
    void times_on_the_page_are_kept_and_what_is_much_older_is_left_out() throws Exception {
        Instant at = IngestBench.NOW.minusSeconds(5);
        exporter.shows("/metrics", """
                interlock_world_inlet_celsius{device_id="rack-1"} 24 %d
                interlock_world_power_watts{device_id="rack-1"} 6000 %d
                """.formatted(
                        at.toEpochMilli(), at.minusSeconds(120).toEpochMilli()));

        Sample sample = bench.nextSample();
        assertThat(sample.timestamp()).isEqualTo(at);
        assertThat(sample.metrics()).containsOnlyKeys("inlet_celsius");
        assertThat(bench.codes()).contains("late");
    }

    @Test
    void both_spellings_of_the_gpu_exporters_host_label_are_known() throws Exception {
        exporter.shows("/metrics", """
                DCGM_FI_DEV_GPU_TEMP{gpu="0",UUID="GPU-1",device="nvidia0",Hostname="node1"} 61
                DCGM_FI_DEV_GPU_TEMP{gpu="0",UUID="GPU-2",device="nvidia0",hostname="node2"} 62
                DCGM_FI_DEV_POWER_USAGE{gpu="0",Hostname="node1"} 9223372036854775794
                """);

        Sample first = bench.nextSample();
        assertThat(first.deviceId()).isEqualTo("gpu-1-0");
        assertThat(first.metrics()).as("a blank is not measured").containsOnlyKeys("gpu_celsius");
        assertThat(bench.nextSample().deviceId()).isEqualTo("gpu-2-0");
    }

    @Test
    void of_two_series_for_one_metric_the_more_dangerous_counts_quietly() throws Exception {
        exporter.shows("/metrics", """
                DCGM_FI_DEV_GPU_TEMP{gpu="0",hostname="node1",pod="a"} 61
                DCGM_FI_DEV_GPU_TEMP{gpu="0",hostname="node1",pod="b"} 90
                DCGM_FI_DEV_POWER_MGMT_LIMIT{gpu="0",hostname="node1",pod="a"} 700
                DCGM_FI_DEV_POWER_MGMT_LIMIT{gpu="0",hostname="node1",pod="b"} 300
                """);

        Sample sample = bench.nextSample();
        assertThat(sample.metric("gpu_celsius")).isEqualTo(90);
        assertThat(sample.metric("power_cap_watts")).as("worst: min").isEqualTo(300);
        assertThat(bench.letters).isEmpty();
    }

    @Test
    void what_a_line_says_of_a_device_is_told_once_for_each_page_listed_or_not() throws Exception {
        exporter.shows("/metrics", """
                DCGM_FI_DEV_GPU_TEMP{gpu="0",UUID="GPU-1",modelName="NVIDIA H100 80GB HBM3",Hostname="node1"} 61
                DCGM_FI_DEV_SLOWDOWN_TEMP{gpu="0",UUID="GPU-1",Hostname="node1"} 87
                DCGM_FI_DEV_POWER_MGMT_LIMIT_MAX{gpu="0",UUID="GPU-1",Hostname="node1"} 700
                DCGM_FI_DEV_SLOWDOWN_TEMP{gpu="3",model_name="NVIDIA L4",hostname="node9"} 90
                """ + GOOD);
        awaitDevice("rack-4");

        assertThat(bench.sightings)
                .contains(new Sighting(
                        "gpu-1-0",
                        DeviceKind.GPU,
                        "",
                        "node1",
                        "NVIDIA H100 80GB HBM3",
                        Map.of(Rating.SLOWDOWN_CELSIUS, 87.0, Rating.MAX_POWER_CAP_WATTS, 700.0),
                        exporter.url().substring("http://".length()),
                        "DCGM_FI_DEV_GPU_TEMP{Hostname=\"node1\",UUID=\"GPU-1\",gpu=\"0\","
                                + "modelName=\"NVIDIA H100 80GB HBM3\"}"))
                .anySatisfy(stranger -> {
                    assertThat(stranger.device()).isEqualTo("node9/3");
                    assertThat(stranger.model()).isEqualTo("NVIDIA L4");
                    assertThat(stranger.ratings()).containsEntry(Rating.SLOWDOWN_CELSIUS, 90.0);
                })
                .extracting(Sighting::device)
                .doesNotContain("rack-4");
    }

    private void awaitDevice(String device) throws InterruptedException {
        Awaiting.until(() ->
                bench.samples.stream().anyMatch(sample -> sample.deviceId().equals(device)));
    }

    /** The mapping that Interlock comes with, and a site's own names. */
    private static Mapping mapping() {
        return Mappings.withNames("node1/0: gpu-1-0, node2/0: gpu-2-0");
    }
}
