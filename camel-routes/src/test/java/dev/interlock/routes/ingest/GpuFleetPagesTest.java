package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.rules.fact.Sample;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a DCGM exporter shows of a fleet, by the mapping that comes along: every metric, who uses a GPU, and what it does not show. */
class GpuFleetPagesTest {
    private final StandIn exporter = new StandIn();
    private final IngestBench bench = IngestBench.open(
            Mappings.withNames("gpu-node-1/0: gpu-1-0, gpu-node-1/1: gpu-2-0, gpu-node-1/2: gpu-3-0"),
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
    void every_metric_that_rules_know_of_a_gpu_comes_from_its_series() throws Exception {
        exporter.shows("/metrics", """
                DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-1",Hostname="gpu-node-1"} 97
                DCGM_FI_PROF_GR_ENGINE_ACTIVE{gpu="0",UUID="GPU-1",Hostname="gpu-node-1"} 0.5
                DCGM_FI_PROF_PIPE_TENSOR_ACTIVE{gpu="0",UUID="GPU-1",Hostname="gpu-node-1"} 0.25
                DCGM_FI_PROF_DRAM_ACTIVE{gpu="0",UUID="GPU-1",Hostname="gpu-node-1"} 0.125
                DCGM_FI_DEV_FB_USED{gpu="0",UUID="GPU-1",Hostname="gpu-node-1"} 70000
                DCGM_FI_DEV_FB_FREE{gpu="0",UUID="GPU-1",Hostname="gpu-node-1"} 11000
                DCGM_FI_DEV_FB_RESERVED{gpu="0",UUID="GPU-1",Hostname="gpu-node-1"} 500
                DCGM_FI_DEV_MEMORY_TEMP{gpu="0",UUID="GPU-1",Hostname="gpu-node-1"} 77
                DCGM_FI_DEV_CLOCKS_EVENT_REASONS{gpu="0",UUID="GPU-1",Hostname="gpu-node-1"} 12
                DCGM_FI_DEV_ECC_DBE_VOL_TOTAL{gpu="0",UUID="GPU-1",Hostname="gpu-node-1"} 2
                DCGM_FI_DEV_ROW_REMAP_FAILURE{gpu="0",UUID="GPU-1",Hostname="gpu-node-1"} 1
                DCGM_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_TOTAL{gpu="0",gpu_uuid="GPU-1",model_name="H100",hostname="gpu-node-1"} 3
                DCGM_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_TOTAL{gpu="0",gpu_uuid="GPU-1",model_name="H100",hostname="gpu-node-1"} 4
                DCGM_FI_DEV_POWER_VIOLATION{gpu="0",UUID="GPU-1",Hostname="gpu-node-1"} 123456789
                """);

        Sample sample = bench.nextSample();
        assertThat(sample.metrics())
                .containsEntry("utilization_percent", 97.0)
                .containsEntry("engine_active_percent", 50.0)
                .containsEntry("tensor_active_percent", 25.0)
                .containsEntry("memory_active_percent", 12.5)
                .containsEntry("memory_used_mib", 70_000.0)
                .containsEntry("memory_free_mib", 11_000.0)
                .containsEntry("memory_total_mib", 81_500.0)
                .containsEntry("memory_celsius", 77.0)
                .containsEntry("throttled", 1.0)
                .containsEntry("power_capped", 1.0)
                .containsEntry("ecc_uncorrectable_errors", 2.0)
                .containsEntry("row_remap_failed", 1.0)
                .containsEntry("nvlink_errors", 7.0)
                .containsEntry("DCGM_FI_DEV_POWER_VIOLATION", 123_456_789.0);
        assertThat(bench.letters).isEmpty();
    }

    @Test
    void a_total_is_not_made_of_a_part_of_what_it_needs() throws Exception {
        exporter.shows("/metrics", """
                DCGM_FI_DEV_FB_USED{gpu="0",Hostname="gpu-node-1"} 70000
                DCGM_FI_DEV_FB_FREE{gpu="0",Hostname="gpu-node-1"} 9223372036854775794
                DCGM_FI_DEV_FB_USED{gpu="1",Hostname="gpu-node-1"} 70000
                DCGM_FI_DEV_FB_TOTAL{gpu="1",Hostname="gpu-node-1"} 81559
                """);

        assertThat(bench.nextSample().metrics()).containsOnlyKeys("memory_used_mib");
        assertThat(bench.nextSample().metric("memory_total_mib")).isEqualTo(81_559);
    }

    @Test
    void who_uses_a_gpu_is_told_until_its_series_is_gone() throws Exception {
        exporter.shows("/metrics", """
                DCGM_FI_DEV_GPU_TEMP{gpu="0",Hostname="gpu-node-1",pod="train-0",namespace="ml",container="c"} 61
                DCGM_FI_DEV_GPU_TEMP{gpu="1",Hostname="gpu-node-1",hpc_job="4711",user="ada",partition="long"} 62
                DCGM_FI_DEV_GPU_TEMP{gpu="2",Hostname="gpu-node-1",pod="nvidia-dcgm-exporter-x2",namespace="gpu-operator",exported_pod="serve-1",exported_namespace="web",label_keep="demo"} 63
                """);

        assertThat(bench.nextSample().labels())
                .isEqualTo(Map.of("node", "gpu-node-1", "job", "train-0", "namespace", "ml"));
        assertThat(bench.nextSample().labels())
                .isEqualTo(Map.of("node", "gpu-node-1", "job", "4711", "user", "ada", "partition", "long"));
        assertThat(bench.nextSample().labels())
                .isEqualTo(Map.of("node", "gpu-node-1", "job", "serve-1", "namespace", "web", "keep", "demo"));
    }

    @Test
    void the_exporters_own_pod_uses_no_gpu() throws Exception {
        exporter.shows("/metrics", """
                DCGM_FI_DEV_GPU_TEMP{gpu="0",Hostname="gpu-node-1",pod="nvidia-dcgm-exporter-x2",namespace="gpu-operator"} 61
                """);

        assertThat(bench.nextSample().labels()).isEqualTo(Map.of("node", "gpu-node-1"));
    }

    @Test
    void a_job_that_ended_is_not_told_any_more_though_a_prometheus_still_shows_its_last_series() throws Exception {
        long at = IngestBench.NOW.minusSeconds(5).toEpochMilli();
        exporter.shows("/metrics", """
                DCGM_FI_DEV_GPU_TEMP{gpu="0",Hostname="gpu-node-1",pod="train-0"} 80 %d
                DCGM_FI_DEV_GPU_TEMP{gpu="0",Hostname="gpu-node-1"} 40 %d
                """.formatted(at - 30_000, at));

        Sample sample = bench.nextSample();
        assertThat(sample.metric("gpu_celsius")).isEqualTo(40);
        assertThat(sample.labels()).isEqualTo(Map.of("node", "gpu-node-1"));
    }

    @Test
    void an_error_that_the_exporter_counts_comes_before_the_gauge_that_sticks() throws Exception {
        exporter.shows("/metrics", """
                DCGM_EXP_XID_ERRORS_COUNT{gpu="0",Hostname="gpu-node-1",window_size_in_ms="300000",xid="31"} 4
                DCGM_EXP_XID_ERRORS_COUNT{gpu="0",Hostname="gpu-node-1",window_size_in_ms="300000",xid="79"} 1
                DCGM_EXP_XID_ERRORS_COUNT{gpu="0",Hostname="gpu-node-1",window_size_in_ms="300000",xid="94"} 0
                DCGM_FI_DEV_XID_ERRORS{gpu="0",Hostname="gpu-node-1"} 31
                DCGM_EXP_XID_ERRORS_COUNT{gpu="1",Hostname="gpu-node-1",window_size_in_ms="300000",xid="31"} 0
                DCGM_FI_DEV_XID_ERRORS{gpu="1",Hostname="gpu-node-1"} 79
                """);

        Sample sample = bench.nextSample();
        assertThat(sample.metric("xid")).as("the gravest of its window").isEqualTo(79);
        assertThat(sample.metric("xids_in_window/31")).isEqualTo(4);
        assertThat(bench.nextSample().metric("xid"))
                .as("nothing in the window, and no proof that it recovered")
                .isEqualTo(79);
    }

    @Test
    void what_a_source_does_not_show_is_listed_by_name_with_what_that_means() throws Exception {
        exporter.shows("/metrics", """
                DCGM_FI_DEV_GPU_TEMP{gpu="0",Hostname="gpu-node-1"} 61
                DCGM_FI_DEV_XID_ERRORS{gpu="0",Hostname="gpu-node-1"} 0
                DCGM_FI_DEV_FB_USED{gpu="0",Hostname="gpu-node-1"} 1
                """);
        bench.nextSample();
        Awaiting.until(() -> !bench.unmapped.entries().isEmpty());

        assertThat(bench.unmapped.entries())
                .extracting(Unmapped::name, Unmapped::example)
                .contains(
                        tuple("DCGM_FI_DEV_ECC_DBE_VOL_TOTAL", "not shown"),
                        tuple("DCGM_FI_DEV_FB_FREE", "not shown"),
                        tuple("DCGM_FI_PROF_GR_ENGINE_ACTIVE", "not shown"))
                .doesNotContain(tuple("DCGM_FI_DEV_XID_ERRORS", "not shown"));
        assertThat(bench.unmapped.entries())
                .filteredOn(each -> each.name().equals("DCGM_FI_DEV_ECC_DBE_VOL_TOTAL"))
                .first()
                .extracting(Unmapped::why)
                .asString()
                .contains("Enable it there.");
    }

    @Test
    void the_exporters_old_ways_are_read() throws Exception {
        exporter.shows("/metrics", """
                dcgm_gpu_temp{gpu="0",uuid="GPU-1",Hostname="gpu-node-1",pod_name="train-0",pod_namespace="ml"} 61
                dcgm_fb_used{gpu="0",uuid="GPU-1",Hostname="gpu-node-1",pod_name="train-0",pod_namespace="ml"} 100
                dcgm_fb_free{gpu="0",uuid="GPU-1",Hostname="gpu-node-1",pod_name="train-0",pod_namespace="ml"} 300
                """);

        Sample sample = bench.nextSample();
        assertThat(sample.metric("memory_total_mib")).isEqualTo(400);
        assertThat(sample.labels()).containsEntry("job", "train-0").containsEntry("namespace", "ml");
    }
}
