package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.routes.agents.logs.LogLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Log lines of a world and of Loki, pulled over real HTTP. */
class PulledLogsTest {
    private static final String LINE =
            "{\"ts\":\"%s\",\"level\":\"error\",\"service\":\"orders\",\"msg\":\"%s\",\"meta\":{}}";

    private static final String LOKI = "/loki/api/v1/query_range";
    private static final long NANOS = IngestBench.NOW.getEpochSecond() * 1_000_000_000L;

    private final StandIn other = new StandIn();
    private final IngestBench bench = IngestBench.open(
            "source.simulator.url", other.url(),
            "source.world-logs.enabled", "true",
            "source.world-logs.period", "20",
            "source.loki.enabled", "true",
            "source.loki.url", other.url(),
            "source.loki.period", "20");

    @AfterEach
    void stop() {
        bench.close();
        other.close();
    }

    @Test
    void each_line_of_a_world_is_asked_for_once() throws Exception {
        other.shows("/logs", line("connection refused"), "X-Last-Line", "7");

        Awaiting.until(() -> other.queries("/logs").contains("after=7"));
        assertThat(other.queries("/logs").get(0)).isEqualTo("after=0");
        assertThat(bench.lines).extracting(LogLine::message).contains("connection refused");
    }

    @Test
    void a_world_without_a_log_is_asked_again_where_it_was_left() throws Exception {
        other.shows("/logs", 404, "");

        Awaiting.until(() -> bench.codes().contains("source-error"));
        other.shows("/logs", line("back"), "X-Last-Line", "1");
        Awaiting.until(() -> !bench.lines.isEmpty());
        assertThat(bench.lines).extracting(LogLine::message).contains("back");
    }

    @Test
    void a_world_with_no_new_line_has_said_nothing_wrong() throws Exception {
        other.shows("/logs", "", "X-Last-Line", "7");

        Awaiting.until(
                () -> other.queries("/logs").stream().filter("after=7"::equals).count() > 2);
        assertThat(bench.letters).noneMatch(letter -> letter.reason().contains("message is empty"));
    }

    @Test
    void lokis_lines_are_taken_by_the_contract_or_with_their_labels() throws Exception {
        other.shows(
                LOKI,
                streams("[\"%s\",%s],[\"%s\",\"plain text\"]"
                        .formatted(NANOS, quoted(line("by contract")), NANOS + 5)));

        Awaiting.until(() -> other.queries(LOKI).stream().anyMatch(query -> query.contains("start=" + (NANOS + 6))));
        assertThat(bench.lines)
                .extracting(LogLine::service, LogLine::message)
                .contains(tuple("orders", "by contract"), tuple("checkout", "plain text"));
    }

    @Test
    void what_loki_refuses_is_said_in_its_words() throws Exception {
        other.shows(LOKI, 400, "parse error at line 1, col 2");

        Awaiting.until(
                () -> bench.letters.stream().anyMatch(letter -> letter.reason().contains("parse error at line 1")));
        other.shows(LOKI, "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}");
        Awaiting.until(
                () -> bench.letters.stream().anyMatch(letter -> letter.reason().contains("not for a metric")));
    }

    private static String line(String message) {
        return LINE.formatted(IngestBench.NOW.minusSeconds(1), message);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }

    private static String streams(String values) {
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"streams\",\"result\":[{\"stream\":{\"app\":\"checkout\"},\"values\":[%s]}]}}"
                .formatted(values);
    }
}
