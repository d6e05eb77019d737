package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.interlock.cli.outcome.Exit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checklist before a demo, against a stand-in that answers as a controller does; the real one is asked by DemoScriptIT. */
final class DemoCheckTest {
    private static final String NOBODY = "advisor.provider=openai-compatible";

    private final Path folder;
    private final Desk desk;
    private final HttpServer controller;
    private final Map<String, String> answers = new HashMap<>(Map.of(
            "/api/state", "{\"mode\":\"act\",\"kill_switch\":false,\"uptime_seconds\":61.2}",
            "/api/world/faults", "{\"simulated\":true,\"faults\":[]}",
            "/health", "{\"status\":\"UP\",\"components\":{}}",
            "/api/latency",
                    "{\"decision\":{\"count\":90,\"p50_ms\":3.0,\"p99_ms\":40.0},\"envelope\":{\"count\":2,\"p50_ms\":80.0,\"p99_ms\":94.0}}",
            "/api/audit/verify", "{\"intact\":true,\"entries\":42,\"finding\":\"The chain of 42 entries is intact.\"}",
            "/api/incidents", "[{\"id\":\"site@1\",\"state\":\"quiet\"}]"));

    DemoCheckTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.desk = Desk.installed(folder);
        this.controller = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        controller.createContext("/", exchange -> {
            String said = answers.getOrDefault(exchange.getRequestURI().getPath(), "[]");
            byte[] body = said.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(said.contains("DOWN") ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        controller.start();
    }

    @AfterEach
    void close() {
        controller.stop(0);
    }

    @Test
    void without_a_controller_it_says_so_and_what_to_do() {
        assertThat(desk.run("demo", "check", "--data", desk.data())).isEqualTo(Exit.FAILED.code());
        assertThat(desk.out()).contains("fail  controller", "None runs on", "docs/demo_script.md");
        assertThat(desk.err()).isEmpty();
    }

    @Test
    void what_is_ready_is_said_line_by_line_and_the_missing_model_alone_fails() {
        assertThat(check()).isEqualTo(Exit.FAILED.code());

        assertThat(desk.out().lines().filter(line -> line.startsWith("ok")))
                .extracting(line -> line.split("\\s+", 3)[1])
                .containsExactly("controller", "world", "health", "baseline", "mode", "stop", "latency", "audit");
        assertThat(desk.out().lines().filter(line -> line.startsWith("fail")))
                .singleElement()
                .asString()
                .contains("model", "Nothing answers", "--recording DIR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/state         | {"mode":"approve"}                                        | mode     | interlock mode act
            /api/state         | {"mode":"act","kill_switch":true}                         | stop     | interlock kill-switch off
            /api/world/faults  | {"simulated":false,"faults":[]}                           | world    | nothing may be killed
            /health            | {"status":"DOWN","reason":"audit: The disk is full."}     | health   | The disk is full.
            /api/incidents     | [{"id":"zone-1@1","state":"open"}]                        | baseline | open incidents: 1
            /api/conditions    | [{"name":"a"},{"name":"b"}]                               | baseline | conditions: 2
            /api/plans         | [{"plan_id":"1"}]                                         | baseline | plans that wait: 1
            /api/audit/verify  | {"intact":false,"finding":"Entry 7 was edited."}          | audit    | Entry 7 was edited.
            /api/latency       | {"envelope":{"count":1,"p50_ms":493.0,"p99_ms":493.0}}    | latency  | p99 493 ms
            /api/latency       | {"envelope":{"count":1,"p50_ms":250.0,"p99_ms":250.0}}    | latency  | green is below 250 ms
            /api/latency       | {"envelope":{"count":0},"decision":{"count":0}}           | latency  | green is below 250 ms
            """)
    void what_is_not_ready_fails_with_what_to_do(String path, String answer, String about, String said) {
        answers.put(path, answer);

        assertThat(check()).isEqualTo(Exit.FAILED.code());

        assertThat(desk.out().lines().filter(line -> line.startsWith("fail  " + about + " ")))
                .singleElement()
                .asString()
                .contains(said);
    }

    @Test
    void a_fault_that_was_not_taken_back_and_a_meter_without_a_task_are_worth_a_look() {
        answers.put(
                "/api/world/faults",
                "{\"simulated\":true,\"faults\":[{\"id\":\"fault-1\",\"type\":\"hang\",\"target\":\"orders\",\"state\":\"active\"},{\"id\":\"fault-2\",\"state\":\"over\"}]}");
        answers.put(
                "/api/latency",
                "{\"decision\":{\"count\":90,\"p50_ms\":3.0,\"p99_ms\":40.0},\"envelope\":{\"count\":0}}");

        check();

        assertThat(desk.out())
                .contains("warn  world", "fault-1 (hang at orders)", "warn  latency", "no task was sent")
                .doesNotContain("fault-2", "fail  world", "fail  latency");
    }

    @Test
    void a_recording_that_cannot_be_read_is_refused_in_words() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("000001.jsonl.gz"), "no gzip");

        assertThat(check("--recording", broken.toString())).isEqualTo(Exit.FAILED.code());
        assertThat(check("--recording", folder.resolve("nowhere").toString())).isEqualTo(Exit.FAILED.code());

        assertThat(desk.out())
                .contains(
                        "fail  fallback",
                        "'000001.jsonl.gz' is damaged or no file of a recording",
                        "there is no such folder");
        assertThat(desk.err()).isEmpty();
    }

    private int check(String... more) {
        String url = "http://127.0.0.1:" + controller.getAddress().getPort();
        return desk.run(Desk.with(
                new String[] {"demo", "check", "--data", desk.data()},
                Desk.with(
                        new String[] {
                            "--set",
                            "interlock.url=" + url,
                            "--set",
                            NOBODY,
                            "--set",
                            "advisor.model=none",
                            "--set",
                            "advisor.url=http://127.0.0.1:1"
                        },
                        more)));
    }
}
