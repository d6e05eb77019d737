package dev.interlock.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.NoModel;
import dev.interlock.routes.agents.logs.LogAgent;
import dev.interlock.routes.agents.logs.LogMemory;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.plan.Action;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the usual log shippers send, over HTTP to a whole controller; whether it arrived is what its LogAgent finds. */
final class LogShapesTest {
    private static final Shift SHIFT = Shift.on(
            AuditSettings.inMemory(),
            Mode.OBSERVE,
            new NoModel(),
            Map.of("interlock.web.enabled", "true", "interlock.port", "0", "source.logs.enabled", "true"));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** A minute after midnight on the controller's clock, which stands at five past. */
    private static final Instant WRITTEN = Shift.START.plusSeconds(60);

    private static final String SECONDS = Long.toString(WRITTEN.getEpochSecond());
    private static final String NANOS = SECONDS + "000000000";

    static {
        SHIFT.clock.set(Shift.START.plusSeconds(300));
    }

    @AfterAll
    static void stop() {
        SHIFT.close();
    }

    @Test
    void lokis_streams_are_taken_as_loki_would() {
        String streams = """
                {"streams":[{"stream":{"service_name":"loki-orders","detected_level":"warn"},"values":[
                 ["%s","slow"],["%s","boom",{"level":"error","trace":"4711"}]]}]}""".formatted(NANOS, NANOS);

        HttpResponse<String> answer = post("/loki/api/v1/push", streams);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(found("loki-orders"))
                .containsEntry("matches", 2)
                .containsEntry("line_1", "boom")
                .containsEntry("level_1", "error")
                .containsEntry("at_1", WRITTEN.toString())
                .containsEntry("line_2", "slow")
                .containsEntry("level_2", "warn");
    }

    @Test
    void what_loki_answers_to_a_query_is_taken_too() {
        assertTaken("""
                {"status":"success","data":{"resultType":"streams","result":[{"stream":{"app":"loki-answer","level":"err"},
                 "values":[["%s","boom"]]}]}}""".formatted(NANOS), "loki-answer", "boom", "error");
    }

    @Test
    void journalds_json_is_taken() {
        assertTaken(
                """
                {"__REALTIME_TIMESTAMP":"%s000000","PRIORITY":"3","_SYSTEMD_UNIT":"kubelet-1.service","_HOSTNAME":"gpu-node-1",\
                "MESSAGE":"NVRM: Xid (PCI:0000:b1:00): 79, GPU has fallen off the bus."}""".formatted(SECONDS),
                "kubelet-1",
                "NVRM: Xid (PCI:0000:b1:00): 79, GPU has fallen off the bus.",
                "error");
        assertThat(found("gpu-node-1")).as("also by the machine that it names").containsEntry("matches", 1);
    }

    @Test
    void a_message_of_bytes_and_entries_one_behind_the_other_are_read() {
        String entry = """
                {
                	"__REALTIME_TIMESTAMP" : "%s000000",
                	"SYSLOG_IDENTIFIER" : [ "pump-1", "pump-2" ],
                	"MESSAGE" : [ 104, 105, %d ]
                }
                """;
        assertThat(post("/api/logs", entry.formatted(SECONDS, 33) + "\u001e" + entry.formatted(SECONDS, 63))
                        .body())
                .contains("\"accepted\":2");
        assertThat(found("pump-1")).containsEntry("line_1", "hi!").containsEntry("line_2", "hi?");
    }

    @Test
    void fluent_bit_is_taken_in_each_of_its_formats() {
        String entry =
                "{\"date\":%s.25,\"log\":\"%s\\n\",\"kubernetes\":{\"container_name\":\"bit\"},\"level\":\"Critical\"}";
        String one = entry.formatted(SECONDS, "one");
        String two = entry.formatted(SECONDS, "two");
        assertThat(post("/api/logs", "[" + one + "," + two + "]").statusCode()).isEqualTo(200);
        assertThat(post("/api/logs", one.replace("one", "a") + two.replace("two", "b"))
                        .body())
                .contains("\"accepted\":2");
        assertThat(post("/api/logs", one.replace("one", "c") + "\n" + two.replace("two", "d") + "\n")
                        .body())
                .contains("\"accepted\":2");
        assertThat(found("bit"))
                .containsEntry("matches", 6)
                .containsEntry("level_1", "error")
                .containsEntry("at_1", WRITTEN.plusMillis(250).toString());
    }

    @Test
    void what_is_missing_is_named_in_the_words_of_its_sender() {
        HttpResponse<String> answer =
                post("/api/logs", "[{\"date\":%s.005,\"log\":\"boom\",\"stream\":\"stderr\"}]".formatted(SECONDS));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "\"error\":\"Nothing was taken. This looks like Fluent Bit's JSON, but has no service. Add a field 'service'",
                        "\"index\":0");
        assertThat(post("/api/logs?service=bare", "{\"date\":%s.005,\"log\":\"boom\"}".formatted(SECONDS))
                        .statusCode())
                .isEqualTo(200);
        assertThat(found("bare")).containsEntry("line_1", "boom");
    }

    @Test
    void fluentd_vector_elastic_and_pino_are_taken() {
        assertTaken(
                "{\"time\":\"2026-01-05 01:01:00 +0100\",\"tag\":\"fluentd.app\",\"message\":\"boom\",\"level\":\"WARNING\"}",
                "fluentd.app",
                "boom",
                "warn");
        assertTaken(
                "{\"timestamp\":\"2026-01-05T00:01:00.000123Z\",\"appname\":\"vector-app\",\"message\":\"boom\",\"severity\":\"emerg\"}",
                "vector-app",
                "boom",
                "error");
        assertTaken(
                "{\"@timestamp\":\"2026-01-05T00:01:00Z\",\"service\":{\"name\":\"ecs-app\"},\"log\":{\"level\":\"DEBUG\"},\"message\":\"boom\"}",
                "ecs-app",
                "boom",
                "debug");
        assertTaken(
                "{\"level\":50,\"time\":%s000,\"name\":\"pino-app\",\"hostname\":\"h\",\"msg\":\"boom\"}"
                        .formatted(SECONDS),
                "pino-app",
                "boom",
                "error");
    }

    @Test
    void open_telemetrys_records_are_taken_as_a_collector_would() {
        HttpResponse<String> answer =
                post("/v1/logs", otlp("otlp-app", "\"timeUnixNano\":\"%s\",\"severityNumber\":17".formatted(NANOS)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"partialSuccess\":{}}");
        assertThat(found("otlp-app")).containsEntry("line_1", "boom").containsEntry("level_1", "error");
        assertThat(post("/v1/logs", "{\"resourceLogs\":[]}").body()).isEqualTo("{\"partialSuccess\":{}}");
        HttpResponse<String> nameless = post("/v1/logs", otlp("", "\"observedTimeUnixNano\":\"%s\"".formatted(NANOS)));
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(nameless.body())
                .contains("\"message\":\"Nothing was taken.", "no service. Set the resource attribute 'service.name'");
    }

    @Test
    void what_is_no_json_is_answered_with_how_its_sender_is_switched() {
        HttpResponse<String> answer = post("/loki/api/v1/push", "application/x-protobuf", new byte[] {1, 2, 3});

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("protobuf", "'encoding: json'", "source.loki.enabled");
        assertThat(post("/api/logs", "application/vnd.fdo.journal", new byte[] {1})
                        .body())
                .contains("journalctl -o json");
    }

    @Test
    void packed_messages_are_unpacked_within_the_limit() throws IOException {
        String line = "{\"ts\":\"%s\",\"level\":\"info\",\"service\":\"packed\",\"msg\":\"boom\"}".formatted(WRITTEN);

        assertThat(post("/api/logs", "application/json", gzip(line.getBytes(UTF_8)), "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(200);
        assertThat(found("packed")).containsEntry("line_1", "boom");
        byte[] bomb = gzip(new byte[17 << 20]);
        assertThat(post("/api/logs", "application/json", bomb, "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(413);
        byte[] half = java.util.Arrays.copyOf(gzip(line.getBytes(UTF_8)), 40);
        assertThat(post("/api/logs", "application/json", half, "Content-Encoding", "gzip")
                        .body())
                .contains("broke off");
        assertThat(post("/api/logs", "application/json", new byte[] {1}, "Content-Encoding", "snappy")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void nothing_taken_is_no_success() {
        assertThat(post("/api/logs", "[]").statusCode()).isEqualTo(400);
        assertThat(post("/api/logs", "{\"streams\":[]}").statusCode()).isEqualTo(400);
        assertThat(post("/loki/api/v1/push", "{\"streams\":[]}").statusCode()).isEqualTo(400);
        assertThat(post("/api/logs", "{\"ts\":\"2020-01-01T00:00:00Z\",\"service\":\"old\",\"msg\":\"old\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_a_shipper_sends_again_is_taken_once() {
        String line = "{\"ts\":\"%s\",\"service\":\"again\",\"msg\":\"boom\"}".formatted(WRITTEN);
        String twice = line + "\n" + line;

        assertThat(post("/api/logs", twice).body()).contains("\"accepted\":2,\"repeated\":0");
        HttpResponse<String> retried = post("/api/logs", twice);
        assertThat(retried.statusCode()).isEqualTo(200);
        assertThat(retried.body()).contains("\"accepted\":0,\"repeated\":2");
        assertThat(found("again")).containsEntry("count_1", 2);
    }

    @Test
    void one_that_cannot_be_used_spoils_no_other_and_has_its_place() {
        HttpResponse<String> answer = post("/loki/api/v1/push", """
                {"streams":[{"stream":{"job":"partly"},"values":[["%s","one"],["soon","two"],["%s",""]]}]}""".formatted(NANOS, NANOS));

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(answer.body())
                .contains("\"accepted\":1", "\"index\":1", "which cannot be read", "\"index\":2", "no message");
    }

    @Test
    void what_steers_a_terminal_reaches_nobody() {
        post(
                "/api/logs",
                "{\"ts\":\"%s\",\"service\":\"sly\\u001b[2J\",\"msg\":\"a\\u009b31mb\\u202ec\"}".formatted(WRITTEN));

        assertThat(found("sly\\u001b[2J"))
                .containsEntry("line_1", "a\\u009b31mb\\u202ec")
                .containsEntry("service_1", "sly\\u001b[2J");
    }

    private static void assertTaken(String body, String service, String message, String level) {
        HttpResponse<String> answer = post("/api/logs", body);
        assertThat(answer.body()).contains("\"accepted\":1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(found(service)).containsEntry("line_1", message).containsEntry("level_1", level);
    }

    private static String otlp(String service, String record) {
        return """
                {"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"%s"}}]},
                 "scopeLogs":[{"logRecords":[{%s,"body":{"stringValue":"boom"}}]}]}]}""".formatted(service, record);
    }

    private static Map<String, Object> found(String service) {
        LogMemory memory = SHIFT.controller.context().getRegistry().lookupByNameAndType("logMemory", LogMemory.class);
        return new HashMap<>(new LogAgent(memory, () -> Floor.INVENTORY, SHIFT.clock)
                .carryOut("plan/task", new Action.CheckLogs(service, "", "debug", 600, 10))
                .out());
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    private static HttpResponse<String> post(String path, String body) {
        return post(path, "application/json", body.getBytes(UTF_8));
    }

    private static HttpResponse<String> post(String path, String type, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SHIFT.controller.url() + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body));
        List.of(headers).stream().limit(1).forEach(name -> request.header(name, headers[1]));
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
