package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.PublicData;
import dev.interlock.routes.ingest.cloud.CloudSettings;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nvidia-smi prints, pushed over real HTTP by hosts without an exporter. */
class NvidiaSmiTest {
    private static final String GPU = """
            <gpu id="00000000:%s:00.0"><product_name>NVIDIA H100 80GB HBM3</product_name><uuid>GPU-%s</uuid>
            <mig_mode><current_mig>Enabled</current_mig></mig_mode>
            <mig_devices><mig_device><index>0</index><fb_memory_usage><used>7 MiB</used></fb_memory_usage></mig_device></mig_devices>
            <fb_memory_usage><total>81559 MiB</total><used>1000 MiB</used><free>80000 MiB</free></fb_memory_usage>
            <utilization><gpu_util>N/A</gpu_util></utilization>
            <clocks_event_reasons><clocks_event_reason_sw_power_cap>Active</clocks_event_reason_sw_power_cap>
            <clocks_event_reason_hw_slowdown>Not Active</clocks_event_reason_hw_slowdown></clocks_event_reasons>
            <ecc_errors><volatile><sram_uncorrectable_parity>1</sram_uncorrectable_parity>
            <dram_uncorrectable>2</dram_uncorrectable></volatile>
            <aggregate><dram_uncorrectable>9</dram_uncorrectable></aggregate></ecc_errors>
            <remapped_rows><remapped_row_failure>Yes</remapped_row_failure></remapped_rows>
            <temperature><gpu_temp>29 C</gpu_temp><gpu_temp_tlimit>58 C</gpu_temp_tlimit>
            <gpu_temp_slow_tlimit_threshold>-2 C</gpu_temp_slow_tlimit_threshold><memory_temp>37 C</memory_temp></temperature>
            <gpu_power_readings><average_power_draw>N/A</average_power_draw><instant_power_draw>68.92 W</instant_power_draw>
            <current_power_limit>700.00 W</current_power_limit></gpu_power_readings>
            </gpu>""";

    private volatile Instant now = IngestBench.NOW;
    private final IngestBench bench = IngestBench.discovering(() -> now, CloudSettings.NONE);

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void every_field_that_the_mapping_knows_becomes_a_metric_and_a_part_is_not_its_gpu() throws Exception {
        HttpResponse<String> answer = push("node-1", log(1, GPU.formatted("53", "1")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Sample sample = bench.nextSample();
        assertThat(sample.deviceId()).isEqualTo("node-1/0");
        assertThat(sample.labels()).containsEntry("node", "node-1");
        assertThat(sample.metrics())
                .containsEntry("gpu_celsius", 29.0)
                .containsEntry("memory_celsius", 37.0)
                .containsEntry("power_watts", 68.92)
                .containsEntry("power_cap_watts", 700.0)
                .containsEntry("memory_used_mib", 1000.0)
                .containsEntry("memory_total_mib", 81_559.0)
                .containsEntry("power_capped", 1.0)
                .containsEntry("throttled", 0.0)
                .containsEntry("ecc_uncorrectable_errors", 3.0)
                .containsEntry("row_remap_failed", 1.0)
                .doesNotContainKeys("utilization_percent", "xid");
        assertThat(bench.sightings.get(0).ratings())
                .as("29 °C now, 58 left, 2 beyond that: the margin made absolute")
                .containsEntry(Rating.SLOWDOWN_CELSIUS, 89.0);
        assertThat(bench.sightings.get(0).model()).isEqualTo("NVIDIA H100 80GB HBM3");
        assertThat(bench.letters).isEmpty();
    }

    @Test
    void a_lost_gpu_is_one_that_has_fallen_off_the_bus_and_its_neighbour_is_read() throws Exception {
        String lost =
                "<gpu id=\"a\"><temperature><gpu_temp>GPU is lost</gpu_temp></temperature><fan_speed>ERR!</fan_speed></gpu>";
        push("node-1", log(3, lost + GPU.formatted("53", "1")));

        Sample first = bench.nextSample();
        assertThat(first.deviceId()).isEqualTo("node-1/0");
        assertThat(first.metrics()).containsEntry("xid", 79.0).doesNotContainKey("gpu_celsius");
        assertThat(bench.nextSample().deviceId()).isEqualTo("node-1/1");
        assertThat(bench.letters)
                .singleElement()
                .extracting(RejectedInput::reason)
                .asString()
                .contains("counts 3 GPUs and shows 2");
    }

    @Test
    void what_stands_before_the_log_is_told_and_the_log_is_read() throws Exception {
        push(
                "node-1",
                "Unable to determine the device handle for GPU0000:53:00.0: Unknown Error\n"
                        + log(1, GPU.formatted("53", "1")));

        assertThat(bench.nextSample().metric("gpu_celsius")).isEqualTo(29);
        assertThat(bench.letters.get(0).reason()).contains("Unable to determine the device handle");
    }

    @Test
    void a_log_that_is_cut_gives_its_whole_gpus_and_says_where() throws Exception {
        String whole = log(2, GPU.formatted("53", "1") + GPU.formatted("54", "2"));
        HttpResponse<String> answer = push("node-1", whole.substring(0, whole.length() - 200));

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(bench.nextSample().deviceId()).isEqualTo("node-1/0");
        assertThat(bench.samples).isEmpty();
        assertThat(bench.codes()).containsExactly("cut-off");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            ?host=a | {"a":1} | no XML
            ?host=a | <html><body></body></html> | no XML from line 1
            ?host=a%20b | <nvidia_smi_log></nvidia_smi_log> | of which host
            | <nvidia_smi_log></nvidia_smi_log> | of which host
            ?host=a | <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><nvidia_smi_log><gpu><uuid>&x;</uuid></gpu></nvidia_smi_log> | no XML from line 1
            """)
    void what_is_no_log_is_refused_with_a_sentence(String query, String body, String sentence) {
        HttpResponse<String> answer = bench.post(
                "/api/telemetry/nvidia-smi" + (query == null ? "" : query),
                "text/xml",
                body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.body()).contains(sentence).doesNotContain("root:");
        assertThat(bench.samples)
                .allSatisfy(sample -> assertThat(sample.toString()).doesNotContain("root:"));
        assertThat(bench.sightings)
                .allSatisfy(each -> assertThat(each.toString()).doesNotContain("root:"));
    }

    @Test
    void entities_that_stand_for_entities_blow_nothing_up() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        HttpResponse<String> answer =
                push("node-1", entities + "]><nvidia_smi_log><gpu><uuid>&e29;</uuid></gpu></nvidia_smi_log>");

        assertThat(answer.statusCode()).isIn(200, 207, 400);
        assertThat(bench.sightings.toString()).hasSizeLessThan(2_000);
    }

    @ParameterizedTest
    @CsvSource({"a100.xml, 1, 33, 89", "h100.xml, 8, 29, 89", "gb200.xml, 4, 27, 89"})
    void captures_of_real_gpus_are_read(String file, int gpus, double celsius, double slowdown)
            throws IOException, InterruptedException {
        push("node-1", Files.readString(PublicData.file("nvidia-smi/" + file)));

        Sample first = bench.nextSample();
        assertThat(first.metric("gpu_celsius")).isEqualTo(celsius);
        assertThat(first.metrics())
                .containsKeys("power_watts", "memory_used_mib", "memory_total_mib", "throttled", "power_capped");
        assertThat(bench.samples).hasSize(gpus - 1);
        assertThat(bench.sightings.get(0).ratings()).containsEntry(Rating.SLOWDOWN_CELSIUS, slowdown);
        assertThat(bench.letters).isEmpty();
    }

    private HttpResponse<String> push(String host, String body) {
        return bench.post("/api/telemetry/nvidia-smi?host=" + host, "text/xml", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String log(int attached, String gpus) {
        return """
                <?xml version="1.0" ?>
                <!DOCTYPE nvidia_smi_log SYSTEM "nvsmi_device_v12.dtd">
                <nvidia_smi_log><attached_gpus>%d</attached_gpus>
                %s
                </nvidia_smi_log>
                """.formatted(attached, gpus);
    }
}
