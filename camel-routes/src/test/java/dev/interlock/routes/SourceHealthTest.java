package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.interlock.routes.agents.NoActuators;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.fact.Inventory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A page and a provider that do not answer are named on both pages of health, and leave the controller ready. */
@Timeout(120)
final class SourceHealthTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private volatile int status = 500;
    private final Controller controller;

    SourceHealthTest() throws IOException {
        source.createContext("/", exchange -> {
            byte[] body = (exchange.getRequestURI().getPath().startsWith("/api") ? "{\"data\":[]}" : "up 1\n")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        source.start();
        String url = "http://127.0.0.1:" + source.getAddress().getPort();
        controller = Controller.start(
                new ControllerSettings(
                        Home.linked(),
                        null,
                        AuditSettings.inMemory(),
                        Mode.OBSERVE,
                        Map.of(
                                "interlock.port", "0",
                                "exporter.port", "0",
                                "source.pages", "gpu-host-1=" + url + "/metrics",
                                "source.metrics-page.period", "50",
                                "source.lambda.enabled", "true",
                                "source.lambda.url", url,
                                "source.lambda.period", "50",
                                "source.lambda.retry.seconds", "1")),
                Inventory.empty(),
                Outside.of(InstantSource.system(), new NoActuators()));
    }

    @AfterEach
    void stop() {
        controller.close();
        source.stop(0);
    }

    @Test
    void a_source_that_does_not_answer_is_named_until_it_does() {
        until(() -> health(controller.url()).contains("No answer in order from gpu-host-1, ingest-lambda, since "));
        assertThat(get(controller.url(), "/health").statusCode()).isEqualTo(503);
        assertThat(health(controller.url())).contains("\"reason\":\"sources: No answer in order from gpu-host-1");
        assertThat(get(controller.url(), "/observe/health/ready").statusCode())
                .as("it decides, and hears people and alerts")
                .isEqualTo(200);
        assertThat(get(controller.url(), "/observe/health/live").statusCode()).isEqualTo(200);
        assertThat(health(controller.exporter().orElseThrow())).contains("\"sources\":\"No answer in order from gpu-host-1");
        assertThat(get(controller.url(), "/api/fleet/may-stop?gpu=n1/0").body())
                .doesNotContain("itself is not in order");

        status = 200;

        until(() -> !health(controller.url()).contains("gpu-host-1"));
        assertThat(health(controller.exporter().orElseThrow())).doesNotContain("gpu-host-1");
    }

    private String health(URI url) {
        return get(url, "/health").body();
    }

    private HttpResponse<String> get(URI url, String path) {
        try {
            return http.send(HttpRequest.newBuilder(url.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
