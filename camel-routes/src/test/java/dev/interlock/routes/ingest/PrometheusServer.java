package dev.interlock.routes.ingest;

import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.LocalPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real Prometheus server, which scrapes one target every second. */
final class PrometheusServer implements AutoCloseable {
    private final Process process;
    private final int port;
    private final Path log;

    PrometheusServer(Path folder, int targetPort) throws IOException, InterruptedException {
        port = LocalPort.free();
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
        if (LocalPort.answers(url() + "/-/ready")) {
            return true;
        } else if (!process.isAlive()) {
            throw new AssertionError("Prometheus ended at once. See " + log + ".");
        }
        return false;
    }
}
