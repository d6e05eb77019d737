package dev.interlock.routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.web.api.StreamApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StreamTest {
    private Served served;

    @BeforeEach
    void serve() throws Exception {
        served = Served.onLoopback();
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void what_is_recorded_arrives_with_its_place_in_the_chain() throws Exception {
        try (Events events = new Events()) {
            assertThat(events.next("event: state")).contains("\"kill_switch\":false");

            served.audit.append(List.of(alert("rack-9 is hot.")));

            assertThat(events.next("event: happened")).contains("rack-9 is hot.", "\"seq\":7");
            assertThat(events.place).isEqualTo("7");
        }
    }

    @Test
    void whoever_comes_back_is_first_told_what_was_missed() throws Exception {
        served.audit.append(List.of(alert("one"), alert("two")));

        try (Events events = new Events("Last-Event-ID", "7")) {
            assertThat(events.next("event: happened")).contains("two").doesNotContain("one");
        }
    }

    @Test
    void the_stop_is_seen_by_whoever_looks_on() throws Exception {
        try (Events events = new Events()) {
            events.next("event: state");

            served.post("/api/kill-switch", "{\"on\":true,\"by\":\"ada\"}");

            String state = events.next("event: state");
            while (!state.contains("\"kill_switch\":true")) {
                state = events.next("event: state");
            }
        }
    }

    @Test
    void a_place_that_is_none_is_refused() throws Exception {
        HttpResponse<String> refused = served.get(StreamApi.PATH + "?after=soon");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("'soon' is no place in the chain. Begin without one.");
    }

    private static AlertEntry alert(String message) {
        return new AlertEntry(Origin.at(World.NOW), "warning", "rack-9", message, "log");
    }

    /** A stream that is read event by event. */
    private final class Events implements AutoCloseable {
        private final InputStream body;
        private final BufferedReader lines;
        String place = "";

        Events(String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(served.uri(StreamApi.PATH)).timeout(Duration.ofSeconds(30));
            if (headers.length > 0) {
                request.headers(headers);
            }
            HttpResponse<InputStream> response =
                    HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
            assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
            body = response.body();
            lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }

        /** What the next event of this kind says. */
        String next(String kind) throws IOException {
            String line = "";
            while (!line.equals(kind)) {
                line = lines.readLine();
                if (line.startsWith("id: ")) {
                    place = line.substring(4);
                }
            }
            return lines.readLine();
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
