package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.NoModel;
import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import dev.interlock.routes.agents.NoActuators;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.ingest.inventory.InventorySource;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.fact.Gpu;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole controller beside a Prometheus as Debian packages it, which scrapes a GPU exporter with its default counters; nothing is set but its address. */
@Timeout(240)
@NeedsProgram(ForeignProgram.PROMETHEUS)
final class RealPrometheusGpusTest {
    private static final Map<String, String> DEFAULT_COUNTERS = Map.ofEntries(
            Map.entry("DCGM_FI_DEV_SM_CLOCK", "1980"),
            Map.entry("DCGM_FI_DEV_MEM_CLOCK", "2619"),
            Map.entry("DCGM_FI_DEV_MEMORY_TEMP", "71"),
            Map.entry("DCGM_FI_DEV_GPU_TEMP", "61"),
            Map.entry("DCGM_FI_DEV_POWER_USAGE", "512.5"),
            Map.entry("DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION", "5100200300"),
            Map.entry("DCGM_FI_DEV_PCIE_REPLAY_COUNTER", "0"),
            Map.entry("DCGM_FI_DEV_GPU_UTIL", "98"),
            Map.entry("DCGM_FI_DEV_MEM_COPY_UTIL", "40"),
            Map.entry("DCGM_FI_DEV_ENC_UTIL", "0"),
            Map.entry("DCGM_FI_DEV_DEC_UTIL", "0"),
            Map.entry("DCGM_FI_DEV_XID_ERRORS", "0"),
            Map.entry("DCGM_FI_DEV_FB_FREE", "10000"),
            Map.entry("DCGM_FI_DEV_FB_USED", "71000"),
            Map.entry("DCGM_FI_DEV_FB_RESERVED", "559"),
            Map.entry("DCGM_FI_DEV_NVLINK_BANDWIDTH_TOTAL", "12"),
            Map.entry("DCGM_FI_DEV_VGPU_LICENSE_STATUS", "0"),
            Map.entry("DCGM_FI_DEV_UNCORRECTABLE_REMAPPED_ROWS", "0"),
            Map.entry("DCGM_FI_DEV_CORRECTABLE_REMAPPED_ROWS", "0"),
            Map.entry("DCGM_FI_DEV_ROW_REMAP_FAILURE", "0"),
            Map.entry("DCGM_FI_PROF_GR_ENGINE_ACTIVE", "0.93"),
            Map.entry("DCGM_FI_PROF_PIPE_TENSOR_ACTIVE", "0.41"),
            Map.entry("DCGM_FI_PROF_DRAM_ACTIVE", "0.55"),
            Map.entry("DCGM_FI_PROF_PCIE_TX_BYTES", "100"),
            Map.entry("DCGM_FI_PROF_PCIE_RX_BYTES", "100"));

    private final Path folder;
    private final ExporterPage page = ExporterPage.of(RealPrometheusGpusTest::text);
    private Optional<Process> prometheus = Optional.empty();

    RealPrometheusGpusTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() throws InterruptedException {
        page.close();
        if (prometheus.isPresent()) {
            prometheus.get().destroy();
            assertThat(prometheus.get().waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void within_a_minute_gpus_are_known_with_who_uses_them_and_what_cannot_be_told() throws Exception {
        String url = prometheus();
        Map<String, String> properties = Map.of(
                "interlock.port", "0",
                "source.prometheus.enabled", "true",
                "source.prometheus.url", url,
                "source.prometheus.period", "1000");
        try (Controller controller = Controller.start(
                new ControllerSettings(Home.linked(), null, AuditSettings.in(folder), Mode.OBSERVE, properties),
                new InventorySource.Filed(folder.resolve("inventory.yaml"), "site", Set.of()),
                Outside.of(InstantSource.system(), new NoActuators(), new NoModel()),
                step -> {})) {
            until(() -> gpu(controller).isPresent());

            Gpu gpu = gpu(controller).orElseThrow();
            assertThat(gpu.node()).isEqualTo("node-1");
            assertThat(gpu.job()).isEqualTo("train-0");
            assertThat(gpu.namespace()).isEqualTo("ml");
            assertThat(gpu.celsius()).isEqualTo(61);
            assertThat(gpu.utilizationPercent()).isEqualTo(98);
            assertThat(gpu.engineActivePercent()).isEqualTo(93);
            assertThat(gpu.memoryTotalMebibytes()).isEqualTo(81_559);
            assertThat(get(controller, "/api/unmapped"))
                    .contains("DCGM_FI_DEV_ECC_DBE_VOL_TOTAL", "DCGM_FI_DEV_CLOCKS_EVENT_REASONS")
                    .doesNotContain("No line of the mapping");
            assertThat(get(controller, "/api/dead-letters")).isEqualTo("[]");
        }
    }

    private static Optional<Gpu> gpu(Controller controller) {
        return controller.room().view().devices().stream()
                .filter(fact -> fact instanceof Gpu && fact.id().equals("node-1/0"))
                .map(Gpu.class::cast)
                .findFirst();
    }

    private static String get(Controller controller, String path) throws IOException, InterruptedException {
        URI address = controller.url().resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String text() {
        return DEFAULT_COUNTERS.entrySet().stream()
                .map(each -> """
                        %s{gpu="0",UUID="GPU-1",pci_bus_id="00000000:53:00.0",device="nvidia0",modelName="NVIDIA H100 80GB HBM3",\
                        Hostname="node-1",pod="train-0",namespace="ml",container="main"} %s
                        """.formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    private String prometheus() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path settings = Files.writeString(folder.resolve("prometheus.yml"), """
                global: { scrape_interval: 1s }
                scrape_configs:
                  - { job_name: dcgm, static_configs: [ { targets: ["%s"] } ] }
                """.formatted(
                        URI.create(page.url()).getAuthority()));
        List<String> command = List.of(
                ForeignProgram.PROMETHEUS.path().toString(),
                "--config.file=" + settings,
                "--storage.tsdb.path=" + folder.resolve("tsdb"),
                "--web.listen-address=127.0.0.1:" + port);
        prometheus = Optional.of(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start());
        return "http://127.0.0.1:" + port;
    }
}
