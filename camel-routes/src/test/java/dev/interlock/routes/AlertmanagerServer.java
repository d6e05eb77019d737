package dev.interlock.routes;

import static dev.interlock.routes.Until.until;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.LocalPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Debian's real Alertmanager, which tells one webhook within a second or two of whatever changes. */
final class AlertmanagerServer implements AutoCloseable {
    private static final String CONFIG = """
            global: { resolve_timeout: 1h }
            route: { receiver: interlock, group_by: [alertname], group_wait: 0s, group_interval: 1s, repeat_interval: 3s }
            receivers:
              - name: interlock
                webhook_configs: [ { url: '%s/api/alertmanager', send_resolved: true } ]
            """;

    private final Path folder;
    private final int port;
    private Process process;

    AlertmanagerServer(Path folder, URI interlock) {
        this.folder = folder;
        this.port = LocalPort.free();
        try {
            Files.writeString(folder.resolve("alertmanager.yml"), CONFIG.formatted(interlock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.process = start();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The alerts that last, as it tells them. */
    List<JsonNode> active() {
        return StreamSupport.stream(
                        AlertDoor.get(URI.create(url()), "/api/v2/alerts?active=true")
                                .spliterator(),
                        false)
                .toList();
    }

    /** Fires as a Prometheus does: the same alerts again are the same episode. */
    void fire(Instant startsAt, List<String> labels) {
        tell(startsAt, "", labels);
    }

    void resolve(Instant startsAt, List<String> labels) {
        tell(startsAt, ",\"endsAt\":\"%s\"".formatted(Instant.now()), labels);
    }

    private void tell(Instant startsAt, String end, List<String> labels) {
        String body = labels.stream()
                .map(each -> "{\"labels\":{%s},\"annotations\":{\"summary\":\"It is so.\"},\"startsAt\":\"%s\"%s}"
                        .formatted(each, startsAt, end))
                .collect(Collectors.joining(",", "[", "]"));
        HttpRequest.Builder post = HttpRequest.newBuilder(URI.create(url() + "/api/v2/alerts"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (AlertDoor.send(post).statusCode() != 200) {
            throw new AssertionError("Alertmanager did not take the alerts.");
        }
    }

    /** It forgets every alert, as an Alertmanager does, and what it told of them it keeps. */
    void restart() {
        stop();
        process = start();
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private Process start() {
        try {
            Process started = new ProcessBuilder(
                            ForeignProgram.ALERTMANAGER.path().toString(),
                            "--config.file=" + folder.resolve("alertmanager.yml"),
                            "--storage.path=" + folder.resolve("data"),
                            "--cluster.listen-address=",
                            "--web.listen-address=127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log").toFile()))
                    .start();
            until(() -> LocalPort.answers(url() + "/-/ready"));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
