package dev.interlock.routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.http.AmbiguousRequests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a proxy before the controller lets pass as one request, the controller does not take for two, or for another. */
@Timeout(60)
class SmugglingTest {
    private static final String STOP = "{\"on\":true,\"by\":\"eve\"}";

    private static Served served;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.onLoopback();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @ParameterizedTest
    @MethodSource("dev.interlock.routes.http.AmbiguousRequests#all")
    void a_request_that_two_readers_take_for_different_ones_is_refused_and_the_connection_ends(
            String request, String sentence) throws Exception {
        String smuggled = String.join(
                "\r\n",
                "POST /api/kill-switch HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Content-Length: " + STOP.length(),
                "",
                STOP);

        String answer = AmbiguousRequests.answer(served.web.port(), request + smuggled);

        assertThat(answer)
                .contains("HTTP/1.1 400 Bad Request", "{\"error\":\"" + sentence, "Send it as RFC 9112 says.\"}");
        assertThat(served.room.acts).as("what came behind it").isEmpty();
    }

    @Test
    void requests_in_order_are_answered_however_they_are_cut() throws Exception {
        String request = """

                GET / HTTP/1.1
                Host: localhost

                GET http://localhost/health HTTP/1.1
                Host: localhost

                POST /api/telemetry HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Transfer-Encoding: chunked

                1;name=value
                [
                1
                ]
                0
                X-Trailer: 1

                GET /nowhere HTTP/1.0
                Connection: close

                """.replace("\n", "\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.web.port())) {
            socket.setSoTimeout(20_000);
            socket.setTcpNoDelay(true);
            for (byte each : request.getBytes(StandardCharsets.US_ASCII)) {
                socket.getOutputStream().write(each);
            }
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answers.split("HTTP/1\\.[01] ", -1)).hasSize(5);
            assertThat(answers).doesNotContain("RFC 9112");
        }
    }

    @Test
    void a_head_that_never_ends_is_refused() throws IOException {
        String answer = AmbiguousRequests.answer(
                served.web.port(), "GET / HTTP/1.1\r\nHost: localhost\r\n" + "X: y\r\n".repeat(8_000));

        assertThat(answer).startsWith("HTTP/1.1 400 ");
    }
}
