package dev.interlock.routes.ingest;

import dev.interlock.programs.ForeignProgram;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real Prometheus server, which scrapes one target every second. */
final class PrometheusServer implements AutoCloseable {
    private final Process process;
    private final int port;
    private final Path log;

    PrometheusServer(Path folder, int targetPort) throws IOException, InterruptedException {
        port = freePort();
        log = folder.resolve("prometheus.log");
        Path config = folder.resolve("prometheus.yml");
        Files.writeString(config, """
                global: { scrape_interval: 1s, scrape_timeout: 1s }
                scrape_configs:
                  - job_name: stand-in
                    static_configs: [ { targets: [ 'localhost:%d' ] } ]
                """.formatted(targetPort));
        process = start(config, folder.resolve("data"));
        Awaiting.until(this::isReady);
    }

    String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private Process start(Path config, Path data) throws IOException {
        return new ProcessBuilder(
                        ForeignProgram.PROMETHEUS.path().toString(),
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + data,
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private boolean isReady() {
        try {
            HttpRequest ready =
                    HttpRequest.newBuilder(URI.create(url() + "/-/ready")).build();
            return HttpClient.newHttpClient()
                            .send(ready, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            if (!process.isAlive()) {
                throw new AssertionError("Prometheus ended at once. See " + log + ".", notYet);
            }
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
