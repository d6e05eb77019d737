package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages as the usual exporters write them, by the mapping that comes along, scraped over real HTTP. */
class ExporterPagesTest {
    private final StandIn exporter = new StandIn();
    private volatile Instant now = IngestBench.NOW;
    private final String host = exporter.url().substring("http://".length());
    private final IngestBench bench = IngestBench.open(
            () -> now,
            Mappings.withNames("""
                    gpu-node-1/0: gpu-1-0, gpu-node-1/1: gpu-2-0, gpu-node-1/2: gpu-3-0, gpu-node-2/0: gpu-4-0, \
                    "%s": rack-1, "%s/0": gpu-1-0, ups-7: pdu-1a""".formatted(host, host)),
            Limits.DEFAULT,
            "source.metrics-page.enabled",
            "true",
            "source.metrics-page.url",
            exporter.url() + "/metrics",
            "source.metrics-page.period",
            "20");

    @AfterEach
    void stop() {
        bench.close();
        exporter.close();
    }

    @Test
    void a_gpu_exporter_without_a_host_label_is_known_by_its_address() throws Exception {
        exporter.shows("/metrics", """
                DCGM_FI_DEV_GPU_TEMP{gpu="0", UUID="GPU-00000000-0000-0000-0000-000000000001"} 91
                DCGM_FI_DEV_POWER_USAGE{gpu="0", UUID="GPU-00000000-0000-0000-0000-000000000001",container="",pod=""} 289
                """);

        Sample sample = bench.nextSample();
        assertThat(sample.deviceId()).isEqualTo("gpu-1-0");
        assertThat(sample.metric("gpu_celsius")).isEqualTo(91);
        assertThat(sample.metric("power_watts")).isEqualTo(289);
    }

    @Test
    void a_mapped_series_without_a_label_that_it_needs_is_listed_with_an_example() throws Exception {
        exporter.shows("/metrics", """
                DCGM_FI_DEV_GPU_TEMP{UUID="GPU-1"} 91
                some_metric{a="b"} 1
                go_goroutines 12
                interlock_world_inlet_celsius{device_id="gpu-1-0"} 20
                interlock_world_gpu_celsius{device_id="gpu-1-0"} 50
                """);
        bench.nextSample();

        assertThat(bench.unmapped.entries())
                .extracting(Unmapped::name, Unmapped::why, Unmapped::example)
                .contains(
                        tuple(
                                "DCGM_FI_DEV_GPU_TEMP",
                                "It needs the label gpu.",
                                "DCGM_FI_DEV_GPU_TEMP{UUID=\"GPU-1\"}"),
                        tuple("some_metric", "No line of the mapping speaks of it.", "some_metric{a=\"b\"}"),
                        tuple(
                                "interlock_world_inlet_celsius",
                                "A device of kind gpu has no metric 'inlet_celsius'.",
                                "interlock_world_inlet_celsius{device_id=\"gpu-1-0\"}"))
                .extracting(each -> each.toList().get(0))
                .doesNotContain("go_goroutines");
        assertThat(bench.unmapped.entries()).allSatisfy(entry -> {
            assertThat(entry.source()).isEqualTo(host);
            assertThat(entry.times()).isPositive();
            assertThat(entry.since()).isEqualTo(IngestBench.NOW);
        });
        assertThat(bench.letters).isEmpty();
    }

    @Test
    void a_page_that_is_cut_in_its_last_line_never_yields_a_wrong_value() throws Exception {
        exporter.shows(
                "/metrics",
                "DCGM_FI_DEV_GPU_TEMP{gpu=\"0\",Hostname=\"gpu-node-1\"} 84\n"
                        + "DCGM_FI_DEV_GPU_TEMP{gpu=\"1\",Hostname=\"gpu-node-1\"} 8");

        assertThat(bench.nextSample().metric("gpu_celsius")).isEqualTo(84);
        Awaiting.until(() -> bench.codes().contains("cut-off"));
        assertThat(bench.letters.get(0).reason()).contains("breaks off within line 2");
        assertThat(bench.samples).extracting(Sample::deviceId).doesNotContain("gpu-2-0");
    }

    @Test
    void an_open_metrics_page_that_does_not_say_its_end_is_told() throws Exception {
        String page = "DCGM_FI_DEV_GPU_TEMP{gpu=\"0\",Hostname=\"gpu-node-1\"} 84\n";
        exporter.shows("/metrics", page, "Content-Type", "application/openmetrics-text; version=1.0.0");
        assertThat(bench.nextSample().metric("gpu_celsius")).isEqualTo(84);
        Awaiting.until(() -> bench.codes().contains("cut-off"));

        exporter.shows("/metrics", page + "# EOF\n", "Content-Type", "application/openmetrics-text; version=1.0.0");
        Awaiting.until(() -> bench.counted("interlock.repeated") > 3);
        bench.letters.clear();
        double repeated = bench.counted("interlock.repeated");
        Awaiting.until(() -> bench.counted("interlock.repeated") > repeated + 2);
        assertThat(bench.letters).isEmpty();
    }

    @Test
    void of_two_series_with_times_the_newest_counts_quietly() throws Exception {
        long at = IngestBench.NOW.minusSeconds(5).toEpochMilli();
        exporter.shows("/metrics", """
                DCGM_FI_DEV_GPU_TEMP{Hostname="gpu-node-1",UUID="GPU-aa",exported_pod="train-0",gpu="0"} 58 %d
                DCGM_FI_DEV_GPU_TEMP{Hostname="gpu-node-1",UUID="GPU-aa",exported_pod="train-1",gpu="0"} 88 %d
                """.formatted(at, at - 400_000));

        assertThat(bench.nextSample().metric("gpu_celsius")).isEqualTo(58);
        assertThat(bench.letters).isEmpty();
    }

    @Test
    void a_server_is_a_rack_by_its_sensors_names_and_what_is_not_a_number_is_missing() throws Exception {
        exporter.shows("/metrics", """
                ipmi_dcmi_power_consumption_current_watts 294
                ipmi_power_watts{id="9",name="PS1 Input Power"} 150
                ipmi_temperature_celsius{id="1",name="Inlet Temp"} 27
                ipmi_temperature_celsius{id="2",name="Outlet Temp"} 35
                ipmi_temperature_celsius{id="23",name="PS1 Inlet Temp"} 31
                ipmi_temperature_celsius{id="6",name="PMM 1-6"} NaN
                ipmi_temperature_state{id="1",name="Inlet Temp"} 0
                ipmi_temperature_state{id="3",name="CPU1"} 1
                ipmi_fan_speed_rpm{id="11",name="Fan1"} 5400
                ipmi_fan_speed_rpm{id="12",name="Fan2"} 4800
                ipmi_voltage_volts{id="31",name="P12V"} 12.1
                ipmi_up{collector="ipmi"} 1
                """);

        Sample sample = bench.nextSample();
        assertThat(sample.deviceId()).isEqualTo("rack-1");
        assertThat(sample.metrics())
                .containsEntry("inlet_celsius", 27.0)
                .containsEntry("outlet_celsius", 35.0)
                .containsEntry("power_watts", 294.0)
                .containsEntry("ipmi_temperature_celsius", 31.0)
                .containsEntry("ipmi_temperature_state", 1.0)
                .containsEntry("ipmi_fan_speed_rpm", 4800.0)
                .containsEntry("ipmi_voltage_volts/P12V", 12.1)
                .hasSize(7);
        assertThat(bench.letters).isEmpty();
        assertThat(bench.unmapped.entries()).isEmpty();
    }

    @Test
    void blanks_of_every_width_are_missing() throws Exception {
        exporter.shows("/metrics", """
                DCGM_FI_DEV_GPU_TEMP{gpu="0",hostname="gpu-node-1"} 61
                DCGM_FI_DEV_POWER_USAGE{gpu="0",hostname="gpu-node-1"} 9223372036854775794
                DCGM_FI_DEV_GPU_UTIL{gpu="0",hostname="gpu-node-1"} 2147483632
                DCGM_FI_DEV_XID_ERRORS{gpu="0",hostname="gpu-node-1"} 2147483646
                DCGM_FI_DEV_POWER_MGMT_LIMIT{gpu="0",hostname="gpu-node-1"} 140737488355328
                DCGM_FI_DEV_SLOWDOWN_TEMP{gpu="0",hostname="gpu-node-1"} 2147483633
                """);

        assertThat(bench.nextSample().metrics()).containsOnlyKeys("gpu_celsius");
        assertThat(bench.sightings.get(0).ratings()).isEmpty();
        assertThat(bench.letters).isEmpty();
    }

    @Test
    void clock_event_reasons_tell_whether_a_gpu_is_throttled_by_its_hardware() throws Exception {
        exporter.shows("/metrics", """
                DCGM_FI_DEV_CLOCKS_EVENT_REASONS{gpu="0",hostname="gpu-node-1"} 1
                DCGM_FI_DEV_CLOCKS_EVENT_REASONS{gpu="1",hostname="gpu-node-1"} 4
                DCGM_FI_DEV_CLOCK_THROTTLE_REASONS{gpu="2",hostname="gpu-node-1"} 72
                DCGM_FI_DEV_CLOCK_THROTTLE_REASONS{gpu="0",hostname="gpu-node-2"} 32
                """);

        assertThat(bench.nextSample().metric("throttled")).as("idle").isZero();
        assertThat(bench.nextSample().metric("throttled"))
                .as("a power cap that holds")
                .isZero();
        assertThat(bench.nextSample().metric("throttled")).as("hardware, hot").isEqualTo(1);
        assertThat(bench.nextSample().metric("throttled")).as("software, hot").isEqualTo(1);
    }

    @Test
    void a_part_of_a_gpu_does_not_overwrite_its_gpu() throws Exception {
        exporter.shows("/metrics", """
                DCGM_FI_PROF_GR_ENGINE_ACTIVE{gpu="0",GPU_I_ID="1",hostname="gpu-node-1"} 1
                DCGM_FI_PROF_GR_ENGINE_ACTIVE{gpu="0",hostname="gpu-node-1"} 0.25
                DCGM_FI_DEV_GPU_TEMP{gpu="0",GPU_I_ID="1",hostname="gpu-node-1"} 63
                DCGM_FI_DEV_GPU_TEMP{gpu="0",GPU_I_ID="2",hostname="gpu-node-1"} 64
                DCGM_FI_DEV_FB_USED{gpu="0",GPU_I_ID="1",hostname="gpu-node-1"} 4000
                DCGM_FI_DEV_FB_USED{gpu="0",GPU_I_ID="2",hostname="gpu-node-1"} 5000
                """);

        Sample sample = bench.nextSample();
        assertThat(sample.metric("engine_active_percent")).isEqualTo(25);
        assertThat(sample.metric("gpu_celsius")).isEqualTo(64);
        assertThat(sample.metric("memory_used_mib")).isEqualTo(9000);
    }

    @Test
    void the_parts_of_a_gpu_are_told_with_their_profiles_and_who_has_them() throws Exception {
        exporter.shows("/metrics", """
                DCGM_FI_PROF_GR_ENGINE_ACTIVE{gpu="0",GPU_I_ID="1",GPU_I_PROFILE="3g.40gb",hostname="gpu-node-1",namespace="vision",pod="a"} 1
                DCGM_FI_PROF_GR_ENGINE_ACTIVE{gpu="0",GPU_I_ID="2",GPU_I_PROFILE="1g.10gb",hostname="gpu-node-1"} 0
                """);

        assertThat(bench.nextSample().labels())
                .containsEntry("slices", "1:3g.40gb+2:1g.10gb")
                .containsEntry("slice_holders", "1:vision/a");
    }

    @Test
    void a_part_of_a_gpu_that_passes_to_another_job_is_not_counted_twice() throws Exception {
        long at = IngestBench.NOW.minusSeconds(5).toEpochMilli();
        exporter.shows("/metrics", """
                DCGM_FI_DEV_FB_USED{gpu="0",GPU_I_ID="1",hostname="gpu-node-1",pod="a"} 4000 %1$d
                DCGM_FI_DEV_FB_USED{gpu="0",GPU_I_ID="1",hostname="gpu-node-1",pod="b"} 100 %2$d
                DCGM_FI_DEV_FB_USED{gpu="0",GPU_I_ID="2",hostname="gpu-node-1",pod="c"} 5000 %2$d
                """.formatted(at - 60_000, at));

        Sample sample = bench.nextSample();
        assertThat(sample.metric("memory_used_mib")).isEqualTo(5100);
        assertThat(sample.labels()).as("who uses it now").containsEntry("job", "b+c");
    }

    @Test
    void an_xid_stays_for_hours_until_its_gpu_is_reset_or_the_gauge_is_cleared() throws Exception {
        assertThat(xid(79, 5_000_000)).isEqualTo(79);
        now = now.plusSeconds(3_600);
        assertThat(xid(79, 9_000_000)).as("an hour later").isEqualTo(79);
        assertThat(xid(79, 2_000))
                .as("its energy counter began again: it was reset")
                .isZero();
        assertThat(xid(79, 4_000)).as("the gauge still shows the old one").isZero();
        assertThat(xid(48, 6_000)).as("another error").isEqualTo(48);
        assertThat(xid(0, 8_000)).as("cleared").isZero();
        assertThat(xid(79, 10_000)).as("again").isEqualTo(79);
    }

    @Test
    void an_uninterruptible_supply_of_the_standard_is_a_power_unit() throws Exception {
        exporter.shows("/metrics", """
                upsOutputPower{ups="ups-7",upsOutputLineIndex="1"} 1200
                upsOutputPower{ups="ups-7",upsOutputLineIndex="2"} 1300
                upsOutputPower{ups="ups-7",upsOutputLineIndex="3"} 1500
                upsEstimatedChargeRemaining{ups="ups-7"} 87
                upsOutputSource{ups="ups-7"} 5
                upsConfigOutputPower{ups="ups-7"} 8000
                """);

        Sample sample = bench.nextSample();
        assertThat(sample.metrics())
                .containsEntry("power_watts", 4000.0)
                .containsEntry("battery_percent", 87.0)
                .containsEntry("on_battery", 1.0)
                .hasSize(3);
        assertThat(bench.sightings.get(0).ratings()).containsEntry(Rating.RATED_WATTS, 8000.0);
    }

    @Test
    void histograms_and_quoted_names_spoil_nothing() throws Exception {
        exporter.shows("/metrics", """
                # TYPE wait_seconds histogram
                wait_seconds_bucket{le="1"} 4 # {trace_id="x"} 0.7
                wait_seconds_bucket{le="+Inf"} 5
                wait_seconds_sum 3.5
                wait_seconds_count 5
                # TYPE rpc_seconds summary
                rpc_seconds{quantile="0.5"} NaN
                {"DCGM_FI_DEV_GPU_TEMP",gpu="0",hostname="gpu-node-1"} 61
                """);

        assertThat(bench.nextSample().metric("gpu_celsius")).isEqualTo(61);
        assertThat(bench.letters).isEmpty();
        assertThat(bench.unmapped.entries())
                .extracting(Unmapped::name, Unmapped::why)
                .contains(tuple("wait_seconds", "It is a histogram, which the mapping has no place for."))
                .extracting(each -> each.toList().get(0))
                .doesNotContain("wait_seconds_bucket");
    }

    /** What is told of the GPU after the page was shown for a while. */
    private double xid(int shown, long millijoules) throws InterruptedException {
        exporter.shows("/metrics", """
                DCGM_FI_DEV_XID_ERRORS{gpu="2",Hostname="gpu-node-1"} %d
                DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION{gpu="2",Hostname="gpu-node-1"} %d
                """.formatted(shown, millijoules));
        double repeated = bench.counted("interlock.repeated");
        Awaiting.until(() -> bench.counted("interlock.repeated") > repeated + 2);
        bench.samples.clear();
        now = now.plusSeconds(15);
        return bench.nextSample().metric("xid");
    }
}
