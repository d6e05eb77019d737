package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.agents.logs.LogLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Log lines at their door: what is wrong with one spoils no other. */
final class PushedLogsTest {
    private static final IngestBench BENCH = IngestBench.open();

    @BeforeEach
    void forget() {
        BENCH.lines.clear();
        BENCH.letters.clear();
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void lines_are_taken_one_by_one_with_any_common_name_of_a_level() {
        var answer = BENCH.post("/api/logs", line("WARNING", "fan slow") + "\n" + line("fatal", "pump stopped"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"accepted\":2,\"repeated\":0,\"refused\":[]}");
        assertThat(BENCH.lines)
                .extracting(LogLine::level, LogLine::message, LogLine::service, LogLine::meta)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                LogLine.Level.WARN, "fan slow", "checkout", "{\"host\":\"rack-1\"}"),
                        org.assertj.core.groups.Tuple.tuple(
                                LogLine.Level.ERROR, "pump stopped", "checkout", "{\"host\":\"rack-1\"}"));
    }

    @Test
    void a_bad_line_is_refused_with_its_reasons_and_kept_as_a_dead_letter() {
        var answer = BENCH.post(
                "/api/logs", "[" + line("info", "sound") + "," + line("loud", "bad level") + ",{\"level\":\"info\"}]");

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(answer.body())
                .contains(
                        "\"accepted\":1", "\"index\":1", "Give debug, info, warn or error.", "\"index\":2", "no 'msg'");
        assertThat(BENCH.lines).hasSize(1);
        assertThat(BENCH.codes()).contains("field");
    }

    @Test
    void a_line_from_another_time_is_refused() {
        BENCH.post("/api/logs", line("info", "early").replace("12:00:00", "12:02:00"));
        BENCH.post("/api/logs", line("info", "late").replace("12:00:00", "10:00:00"));
        assertThat(BENCH.lines).isEmpty();
        assertThat(BENCH.codes()).containsExactly("future", "late");
    }

    @Test
    void what_is_no_json_is_refused_as_a_whole() {
        assertThat(BENCH.post("/api/logs", "fan slow").statusCode()).isEqualTo(400);
    }

    private static String line(String level, String message) {
        return """
                {"ts":"%s","level":"%s","service":"checkout","msg":"%s","meta":{"host":"rack-1"}}""".formatted(IngestBench.NOW, level, message);
    }
}
