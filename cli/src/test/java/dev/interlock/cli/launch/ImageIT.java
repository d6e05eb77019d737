package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The image on a real engine, read-only, with one volume: it watches, records, is killed and goes on. */
@NeedsProgram(ForeignProgram.IMAGE)
@Timeout(300)
final class ImageIT {
    private static final Path TAR = Path.of("target/interlock-image.tar").toAbsolutePath();
    private static final String IMAGE = "interlock";
    private static final String TOKEN = "a-token-for-this-test";

    /** A GPU whose memory has an error that nothing can correct: something is decided. */
    private static final String PAGE = """
            # TYPE DCGM_FI_DEV_GPU_TEMP gauge
            DCGM_FI_DEV_GPU_TEMP{gpu="0",UUID="GPU-0",modelName="NVIDIA H100 80GB HBM3",Hostname="node-1"} 96
            # TYPE DCGM_FI_DEV_GPU_UTIL gauge
            DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-0",modelName="NVIDIA H100 80GB HBM3",Hostname="node-1"} 97
            # TYPE DCGM_FI_DEV_XID_ERRORS gauge
            DCGM_FI_DEV_XID_ERRORS{gpu="0",UUID="GPU-0",modelName="NVIDIA H100 80GB HBM3",Hostname="node-1"} 79
            """;

    private final Path folder;
    private final String name = "interlock-it-" + ProcessHandle.current().pid();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer page = GpuPage.showing(PAGE);
    private final int port = free();

    ImageIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
    }

    @BeforeEach
    void load() throws Exception {
        assertThat(Files.exists(TAR)).as("%s, which -P image builds", TAR).isTrue();
        docker("load", "--input", TAR.toString());
        docker("volume", "create", name);
        Files.writeString(folder.resolve("env"), "INTERLOCK_TOKEN=" + TOKEN + "\n");
    }

    @AfterEach
    void end() throws Exception {
        page.stop(0);
        Ran.of(folder, path(), "docker", "rm", "--force", name);
        docker("volume", "rm", name);
    }

    @Test
    void it_watches_read_only_records_is_killed_and_goes_on_with_a_chain_that_holds() throws Exception {
        run();
        until("/observe/health/live", answer -> answer.statusCode() == 200);
        until("/health", answer -> answer.statusCode() == 200);
        until("/api/decisions", answer -> answer.body().contains("decision_id"));
        String before = get("/api/audit/verify").body();
        assertThat(before).contains("\"intact\":true");
        assertThat(docker("inspect", "--format", "{{.Config.User}}", name).strip())
                .isEqualTo("10001:10001");

        docker("kill", name);
        docker("rm", name);
        run();
        until("/observe/health/ready", answer -> answer.statusCode() == 200);

        assertThat(get("/api/audit/verify").body()).contains("\"intact\":true");
        assertThat(entries(get("/api/audit/verify").body())).isGreaterThanOrEqualTo(entries(before));
        assertThat(docker("diff", name))
                .as("nothing is written but to the volume")
                .isBlank();
    }

    private void run() throws Exception {
        docker(
                "run",
                "--detach",
                "--name",
                name,
                "--read-only",
                "--cap-drop=ALL",
                "--security-opt=no-new-privileges",
                "--tmpfs=/tmp:size=64m",
                "--volume=" + name + ":/data",
                "--memory=1g",
                "--network=host",
                "--env-file=" + folder.resolve("env"),
                IMAGE,
                "watch",
                "--page",
                "http://127.0.0.1:" + page.getAddress().getPort() + "/metrics",
                "--port",
                Integer.toString(port));
    }

    private static long entries(String verified) {
        return Long.parseLong(verified.replaceAll("(?s).*\"entries\":(\\d+).*", "$1"));
    }

    private void until(String path, Predicate<HttpResponse<String>> wanted) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        String last = "";
        while (System.nanoTime() < deadline) {
            try {
                HttpResponse<String> answer = get(path);
                if (wanted.test(answer)) {
                    return;
                }
                last = answer.body();
            } catch (IOException notYet) {
                last = String.valueOf(notYet.getMessage());
            }
            Ran.of(folder, path(), "sleep", "0.3");
        }
        throw new AssertionError(
                "%s of the container never was as wanted, at last: %s%n%s".formatted(path, last, docker("logs", name)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + TOKEN)
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String docker(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(words));
        Ran ran = Ran.of(folder, path(), command.toArray(String[]::new));
        assertThat(ran.exit()).as("%s%n%s%s", command, ran.out(), ran.err()).isZero();
        return ran.out();
    }

    private static Map<String, String> path() {
        return Map.of("PATH", System.getenv("PATH"));
    }

    private static int free() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
