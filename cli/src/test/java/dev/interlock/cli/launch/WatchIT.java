package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built command beside a real Prometheus that scrapes GPUs and the machine itself: nothing is set up but that. */
@Timeout(600)
@NeedsProgram({ForeignProgram.PROMETHEUS, ForeignProgram.NODE_EXPORTER})
final class WatchIT {
    private static final String COMMAND =
            Path.of("target/interlock/bin/interlock").toAbsolutePath().toString();
    private static final String GPUS = """
            DCGM_FI_DEV_GPU_TEMP{gpu="0",Hostname="node-1",modelName="NVIDIA H100 80GB HBM3"} 61
            DCGM_FI_DEV_GPU_TEMP{gpu="1",Hostname="node-1",modelName="NVIDIA H100 80GB HBM3"} 62
            """;

    private final Path folder;
    private final List<Process> started = new ArrayList<>();
    private final HttpServer page = GpuPage.showing(GPUS);

    WatchIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void end() throws Exception {
        page.stop(0);
        for (Process process : started) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void devices_are_discovered_listed_saved_and_read_again_when_the_file_is_edited() throws Exception {
        int prometheus = prometheus();
        BufferedReader said = start(
                COMMAND, "watch", "--prometheus", "http://127.0.0.1:" + prometheus, "--port", "0", "--data", data());
        assertThat(until(said, line -> line.contains("Found: ") && line.contains("2 GPUs")))
                .containsSubsequence(
                        "Watching Prometheus http://127.0.0.1:" + prometheus + ". Nothing is changed",
                        "Interlock answers at ",
                        "Prometheus at http://127.0.0.1:" + prometheus + " answers.");

        assertThat(interlock(0, "inventory"))
                .contains("node-1/0", "node-1/1", "NVIDIA H100 80GB HBM3", "slowdown_celsius 89");
        assertThat(interlock(1, "mode", "act")).contains("has no hands");
        assertThat(interlock(0, "inventory", "save")).contains("inventory.yaml");
        assertThat(interlock(2, "inventory", "save")).contains("Add --force");
        assertThat(interlock(0, "inventory", "check")).contains("is in order");

        Path file = folder.resolve("data/inventory.yaml");
        String saved = Files.readString(file);
        assertThat(saved).contains("node-1/1");
        Files.writeString(file, saved.replace("kind: gpu", "kind: gppu"));
        assertThat(interlock(1, "inventory", "check")).containsPattern("inventory\\.yaml:[1-9]\\d*: .*'kind'");
        until(said, line -> line.contains("refused") && line.contains("gppu"));
        Files.writeString(
                file, saved.lines().filter(line -> !line.contains("node-1/1")).reduce("", (a, b) -> a + b + "\n"));
        until(said, line -> line.contains("taken (a saved file)") && line.contains("gone: node-1/1"));
        until(said, line -> line.contains("1 more report and are in no file"));
        assertThat(interlock(0, "inventory")).containsPattern("1 report and are in no file(?s:.*)node-1/1");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** What a command says, which ends with this exit code. */
    private String interlock(int exit, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(COMMAND));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data()));
        Ran ran = Ran.of(folder, Map.of("PATH", System.getenv("PATH")), command.toArray(String[]::new));
        assertThat(ran.exit()).as("%s%n%s", ran.out(), ran.err()).isEqualTo(exit);
        return ran.out() + ran.err();
    }

    private int prometheus() throws IOException {
        int exporter = free();
        int port = free();
        start(ForeignProgram.NODE_EXPORTER.path().toString(), "--web.listen-address=127.0.0.1:" + exporter);
        Path settings = folder.resolve("prometheus.yml");
        Files.writeString(settings, """
                global: { scrape_interval: 1s }
                scrape_configs:
                  - { job_name: dcgm, honor_labels: true, static_configs: [ { targets: ["127.0.0.1:%d"] } ] }
                  - { job_name: node, static_configs: [ { targets: ["127.0.0.1:%d"] } ] }
                """.formatted(page.getAddress().getPort(), exporter));
        start(
                ForeignProgram.PROMETHEUS.path().toString(),
                "--config.file=" + settings,
                "--storage.tsdb.path=" + folder.resolve("tsdb"),
                "--web.listen-address=127.0.0.1:" + port);
        return port;
    }

    private BufferedReader start(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        command[0].equals(COMMAND) ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(0, process);
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Everything that is said up to a line. */
    private static String until(BufferedReader said, Predicate<String> wanted) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (wanted.test(line)) {
                return all.toString();
            }
        }
        throw new AssertionError("It ended before it said what was waited for:\n" + all);
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
