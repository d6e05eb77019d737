package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.Trials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;

/** What is on its way into the controller takes no more memory than it may, and whoever finds no room is asked to come again. */
@Timeout(120)
final class PushRoomTest {
    private final HttpClient sender = HttpClient.newHttpClient();

    @Trials(fault = "more is pushed at once than there is room for", whole = 10)
    void who_pushes_more_than_there_is_room_for_is_told_to_come_again_and_alerts_have_room_of_their_own()
            throws IOException {
        try (Controller controller = ControllerStart.inTheWeb(new HeldClock())
                .with("interlock.ingest.push-bytes", "1000")
                .with("interlock.ingest.pushed-at-once-bytes", "1500")
                .start()) {
            try (Socket slow = new Socket(
                    InetAddress.getLoopbackAddress(), controller.url().getPort())) {
                slow.getOutputStream()
                        .write("POST /api/telemetry HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\n["
                                .getBytes(StandardCharsets.US_ASCII));
                until(() -> push(controller, "/api/telemetry").statusCode() == 429);

                HttpResponse<String> refused = push(controller, "/api/telemetry");
                assertThat(refused.headers().firstValue("Retry-After")).contains("5");
                assertThat(refused.body()).contains("More is pushed to this path at once than it takes (1500 bytes).");
                assertThat(push(controller, "/api/alertmanager").statusCode()).isNotEqualTo(429);
            }
            until(() -> push(controller, "/api/telemetry").statusCode() != 429);
        }
    }

    private HttpResponse<String> push(Controller controller, String path) {
        return sender.sendAsync(
                        HttpRequest.newBuilder(controller.url().resolve(path))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(" ".repeat(800)))
                                .build(),
                        BodyHandlers.ofString())
                .join();
    }
}
