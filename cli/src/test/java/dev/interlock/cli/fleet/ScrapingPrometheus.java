package dev.interlock.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.programs.ForeignProgram;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real Prometheus with the configuration of the documentation, but every second and at the ports of a test. */
final class ScrapingPrometheus implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private ScrapingPrometheus(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ScrapingPrometheus start(Path folder, Path docs, WatchedFleet fleet) throws IOException {
        Files.copy(docs.resolve("alerts.yml"), folder.resolve("alerts.yml"));
        Path config = Files.writeString(
                folder.resolve("prometheus.yml"),
                Files.readString(docs.resolve("prometheus.yml"))
                        .replace("scrape_interval: 15s", "scrape_interval: 1s\n  scrape_timeout: 1s")
                        .replace("localhost:9091", fleet.exporter().getAuthority())
                        .replace("localhost:8080", fleet.own().getAuthority()));
        int port = freePort();
        Process process = new ProcessBuilder(
                        ForeignProgram.PROMETHEUS.path().toString(),
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new ScrapingPrometheus(process, port);
    }

    /** How many rows a question has by now; none while nobody answers. */
    int rows(String question) throws InterruptedException {
        String asked = URLEncoder.encode(question, StandardCharsets.UTF_8);
        URI uri = URI.create("http://127.0.0.1:%d/api/v1/query?query=%s".formatted(port, asked));
        try {
            JsonNode answer = new ObjectMapper()
                    .readTree(http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                            .body());
            if (answer.path("status").asText().equals("error")) {
                throw new AssertionError("%s: %s".formatted(question, answer));
            }
            return answer.path("data").path("result").size();
        } catch (IOException notYet) {
            if (!process.isAlive()) {
                throw new AssertionError("Prometheus ended at once.", notYet);
            }
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
