package dev.interlock.routes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.NoModel;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.reading.BuriedLetter;
import dev.interlock.routes.audit.reading.Page;
import dev.interlock.routes.operator.Mode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that ends before it is whole, at every door of a whole controller: told, and nothing of it taken. */
final class CutOffTest {
    private static final String PAGE = "interlock_world_inlet_celsius{device_id=\"rack-1\"} 77\n";

    static Stream<String> answers() {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
        return Stream.of(
                head + "Content-Length: 100000\r\n\r\n" + PAGE,
                head + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(PAGE.length()) + "\r\n" + PAGE
                        + "\r\n",
                head + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(PAGE.length() + 50) + "\r\n" + PAGE);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_that_breaks_off_is_no_answer(String answer) throws IOException {
        try (Abrupt source = new Abrupt(answer);
                Shift shift = shift(Map.of(
                        "source.metrics-page.enabled", "true",
                        "source.metrics-page.period", "50",
                        "source.metrics-page.url", source.url() + "/metrics"))) {
            Until.until(() -> reasons(shift, "ingest-prometheus-text").stream()
                    .anyMatch(reason -> reason.contains("broke off before its end")));

            assertThat(shift.room().view().devices())
                    .noneMatch(device -> device.id().equals("rack-1"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/telemetry", "/api/logs", "/loki/api/v1/push", "/v1/logs", "/api/alertmanager"})
    void a_push_that_breaks_off_leaves_a_dead_letter(String path) throws IOException {
        try (Shift shift = shift(Map.of("source.alertmanager.enabled", "true"))) {
            send(
                    shift.controller.url(),
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n[]");

            Until.until(() -> reasons(shift, "").stream()
                    .anyMatch(reason -> reason.startsWith("cut-off: The message broke off")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/telemetry", "/api/logs", "/loki/api/v1/push", "/v1/logs", "/api/alertmanager"})
    void a_push_beyond_the_limit_that_was_set_is_answered_at_every_door(String path) throws IOException {
        try (Shift shift =
                shift(Map.of("source.alertmanager.enabled", "true", "interlock.ingest.push-bytes", "1000"))) {
            String answer = send(
                    shift.controller.url(),
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1001\r\n\r\n" + " ".repeat(1001));

            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .contains("The message has more than 1000 bytes. Send it in several.");
            Until.until(() -> reasons(shift, "").stream().anyMatch(reason -> reason.startsWith("too-large: ")));
        }
    }

    @Test
    void a_large_push_is_taken_where_the_limit_is_raised() throws Exception {
        try (Shift shift = shift(Map.of("interlock.ingest.push-bytes", "20000000"))) {
            String line = "{\"ts\":\"%s\",\"service\":\"s\",\"msg\":\"m\"}\n".formatted(Shift.START);
            HttpRequest request = HttpRequest.newBuilder(URI.create(shift.controller.url() + "/api/logs"))
                    .POST(BodyPublishers.ofString(line + " ".repeat(18_000_000)))
                    .build();
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"accepted\":1");
        }
    }

    private static Shift shift(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.putAll(Map.of("interlock.web.enabled", "true", "interlock.port", "0", "source.telemetry.enabled", "true"));
        return Shift.on(AuditSettings.inMemory(), Mode.OBSERVE, new NoModel(), all);
    }

    private static List<String> reasons(Shift shift, String route) {
        return shift.controller.audit().reader().deadLetters(new Page(100, 0)).stream()
                .filter(letter -> letter.route().contains(route))
                .map(BuriedLetter::reason)
                .toList();
    }

    /** Says it all, then nothing more, and hears what is answered. */
    private static String send(URI to, String request) throws IOException {
        try (Socket socket = new Socket(to.getHost(), to.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    /** A source that hangs up in the middle. */
    private static final class Abrupt implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

        Abrupt(String answer) throws IOException {
            Thread thread = new Thread(() -> answer(answer), "abrupt");
            thread.setDaemon(true);
            thread.start();
        }

        String url() {
            return "http://localhost:" + server.getLocalPort();
        }

        private void answer(String answer) {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    byte[] unused = socket.getInputStream().readNBytes(1);
                    socket.getOutputStream().write(answer.getBytes(US_ASCII));
                    socket.getOutputStream().flush();
                    socket.shutdownOutput();
                    while (socket.getInputStream().read() >= 0) {
                        // until it hangs up too
                    }
                } catch (IOException hungUp) {
                    // the next one
                }
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
