package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.routes.audit.reading.Bounds;
import dev.interlock.routes.audit.reading.Format;
import dev.interlock.routes.audit.reading.NamedQueries;
import dev.interlock.routes.audit.reading.NamedQuery;
import dev.interlock.routes.audit.reading.Page;
import dev.interlock.routes.audit.reading.QueryAnswer;
import dev.interlock.routes.audit.reading.QueryRefused;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions in SQL, on whichever database the record lies. */
abstract class AuditReaderContract extends RecordContract {
    AuditReaderContract(AuditSettings settings) {
        super(settings);
    }

    private static final Path QUERIES = Path.of("audit-queries");

    @Test
    void every_named_query_says_what_it_answers_and_answers_it() throws IOException {
        audit().append(Sheet.shadowed(40));
        NamedQueries queries = NamedQueries.in(List.of(QUERIES));
        Map<String, String> given =
                Map.of("incident", Sheet.INCIDENT, "plan", "d-2", "target", "crac-2", "since", "2026-01-01T00:00:00Z");
        assertThat(queries.all()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(query -> {
            assertThat(query.about()).endsWith(".");
            QueryAnswer answer = reader().query(query.sql(), given, Bounds.usual());
            boolean nothingOpen = query.name().equals("incidents-open");
            assertThat(answer.rows()).as(query.name()).hasSizeGreaterThanOrEqualTo(nothingOpen ? 0 : 1);
        });
    }

    @Test
    void what_shadows_would_have_done_stands_beside_what_was_done_in_the_same_domain() throws IOException {
        audit().append(Sheet.shadowed(40));
        NamedQuery query = NamedQueries.in(List.of(QUERIES)).named("shadow-matches");
        QueryAnswer answer = reader().query(query.sql(), Map.of(), Bounds.usual());
        assertThat(answer.rows())
                .extracting(
                        row -> List.of(row.get(0), row.get(1), String.valueOf(row.get(2)), String.valueOf(row.get(3))))
                .as("many devices in one decision are one time")
                .containsExactly(List.of("SITE-101", "nothing", "2", "2"), List.of("SITE-101", "warmer-air", "1", "2"));
    }

    @Test
    void the_mean_time_to_close_is_counted_in_seconds() throws IOException {
        NamedQuery query = NamedQueries.in(List.of(QUERIES)).named("mean-time-to-close");
        QueryAnswer answer = reader().query(query.sql(), Map.of(), Bounds.usual());
        assertThat(answer.columns()).containsExactly("domain", "incidents", "mean_seconds", "longest_seconds");
        assertThat(String.valueOf(answer.rows().get(0).get(2))).isEqualTo("1740.0");
    }

    @Test
    void a_site_folder_replaces_a_named_query_and_keeps_the_others(@TempDir Path site) throws IOException {
        Files.writeString(site.resolve("operator-acts.sql"), "-- Who.\nSELECT operator FROM operator_acts");
        NamedQueries queries = NamedQueries.in(List.of(site, QUERIES));
        assertThat(queries.named("operator-acts").about()).isEqualTo("Who.");
        assertThat(queries.named("refusals-by-rule").about()).startsWith("Which safety rules");
        assertThatThrownBy(() -> queries.named("nothing"))
                .isInstanceOf(QueryRefused.class)
                .hasMessageContaining("No query is called 'nothing'. There are: actions-on-a-target");
    }

    @Test
    void a_query_without_its_parameter_is_refused_by_name() {
        assertThatThrownBy(() ->
                        reader().query("SELECT ':no', 1 FROM plans WHERE plan_id = :plan", Map.of(), Bounds.usual()))
                .isInstanceOf(QueryRefused.class)
                .hasMessage("The query asks for [plan]. Give a value for each.");
    }

    @Test
    void an_answer_says_when_there_is_more() {
        Bounds two = new Bounds(2, Duration.ofSeconds(5));
        QueryAnswer answer = reader().query("SELECT seq, at, approved FROM verdicts ORDER BY seq;", Map.of(), two);
        assertThat(answer.rows()).hasSize(2);
        assertThat(answer.more()).isTrue();
        assertThat(answer.rows().get(0)).containsExactly(10L, "2026-03-01T12:02:00.123456Z", true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM plans",
                "UPDATE plans SET reason = 'x'",
                "INSERT INTO dead_letters (at, route, reason) VALUES (NOW(), 'x', 'y')",
                "DROP TABLE plans",
                "CALL 1",
                "SELECT 1; DELETE FROM plans",
                "SELECT 1 /* /* */ ' */ ; DELETE FROM plans --'",
                "SELECT 1 // '\n; DELETE FROM plans --'",
                "SELECT E'\\'' ; DELETE FROM plans --'",
                "SELECT $$'$$ ; DELETE FROM plans --'",
                "SELECT * FROM chain_head FOR\nUPDATE",
                "SELECT * FROM chain_head FOR/**/UPDATE",
                "SET PASSWORD 'x'",
                "EXPLAIN ANALYZE DELETE FROM plans",
                "SELECT 'unfinished",
                "SELECT nothing FROM nowhere",
                ""
            })
    void what_is_not_one_question_is_refused_in_a_sentence(String sql) {
        assertThatThrownBy(() -> reader().query(sql, Map.of(), Bounds.usual()))
                .isInstanceOf(QueryRefused.class)
                .hasMessageMatching("(?s)[^\n]+[.]|(?s)[^\n]+\"?");
        assertThat(audit().verify().intact()).isTrue();
        assertThat(reader().plans(Page.newest(9))).hasSize(3);
    }

    @Test
    void quotes_comments_and_colons_in_strings_do_not_disturb_a_question() {
        QueryAnswer answer = reader().query(
                        "WITH x AS (SELECT 'it''s; 12:30' AS a) -- not; this\nSELECT a /* nor; this */ FROM x ;\n",
                        Map.of(),
                        Bounds.usual());
        assertThat(answer.rows()).containsExactly(List.of("it's; 12:30"));
    }

    @Test
    void an_endless_question_is_stopped() {
        Bounds oneSecond = new Bounds(1, Duration.ofSeconds(1));
        assertThatThrownBy(() -> reader().query(endless(), Map.of(), oneSecond)).isInstanceOf(QueryRefused.class);
    }

    /** A query that takes longer than anyone waits. */
    private static String endless() {
        return IntStream.range(0, 30)
                .mapToObj(each -> "plans AS t" + each)
                .collect(Collectors.joining(", ", "SELECT COUNT(*) FROM ", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT COUNT(*) FROM plans WHERE REGEXP_LIKE(reason, '(a+)+$')",
                "SELECT COUNT(*) FROM plans WHERE \"REGEXP_LIKE\"(reason, '(a+)+$')",
                "SELECT COUNT(*) FROM plans WHERE reason REGEXP '(a+)+$'",
                "SELECT COUNT(*) FROM plans WHERE reason ~ '(a+)+$'",
                "SELECT COUNT(*) FROM plans WHERE reason SIMILAR TO '(a+)+$'",
                "SELECT REPEAT('x', 2000000000)",
                "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000000000)",
                "SELECT COUNT(*) FROM generate_series(1, 1000000000000)",
                "SELECT COUNT(*) FROM plans WHERE reason LIKE '%a%a%a%a%a%a%'",
                "SELECT COUNT(*) FROM plans WHERE reason LIKE '%' || reason || '%'",
                "SELECT ' like ''%'' ' FROM plans WHERE reason LIKE reason",
                "SELECT * FROM INFORMATION_SCHEMA.SESSIONS",
                "SELECT * FROM \"information_schema\".tables",
                "SELECT pg_sleep(60)",
                "WITH x (a) AS (SELECT SLEEP(1)) SELECT a FROM x"
            })
    void what_nothing_could_stop_or_reaches_beyond_the_record_is_refused_before_it_is_asked(String sql) {
        assertThatThrownBy(() -> reader().query(sql, Map.of(), Bounds.usual()))
                .isInstanceOf(QueryRefused.class)
                .hasMessageNotContaining("The database does not answer");
    }

    @Test
    void a_pattern_given_as_a_parameter_is_held_to_the_same() {
        String sql = "SELECT COUNT(*) FROM plans WHERE reason LIKE :pattern";
        assertThatThrownBy(() -> reader().query(sql, Map.of("pattern", "%a%a%a%a%"), Bounds.usual()))
                .isInstanceOf(QueryRefused.class);
        assertThat(reader().query(sql, Map.of("pattern", "%a%"), Bounds.usual()).rows())
                .hasSize(1);
        String other = "SELECT COUNT(*) FROM plans WHERE reason = :words";
        assertThat(reader().query(other, Map.of("words", "5 % of 10 % of 20 % of 40 %"), Bounds.usual())
                        .rows())
                .as("only what is compared with LIKE is a pattern")
                .hasSize(1);
    }

    @Test
    void the_usual_means_of_a_question_are_answered() {
        String sql = """
                WITH counted (rule, times) AS (SELECT rule_id, COUNT(*) FROM violations GROUP BY (rule_id)),
                     ranked AS (SELECT rule, times, ROW_NUMBER() OVER (PARTITION BY times ORDER BY rule) AS place FROM counted)
                SELECT UPPER(rule) AS rule, CAST(times AS DECIMAL(9, 1)) AS times,
                       COALESCE(NULLIF(SUBSTRING(rule, 1, 3), ''), '?') AS beginning
                FROM ranked
                WHERE place IN (SELECT MIN(place) FROM ranked) AND NOT (times < 0) AND rule LIKE '%A%'""";
        assertThat(reader().query(sql, Map.of(), Bounds.usual()).columns())
                .containsExactly("rule", "times", "beginning");
    }

    @Test
    void an_export_is_csv_with_a_header() throws IOException {
        StringWriter out = new StringWriter();
        String sql = "SELECT plan_id, root_goal, reason, 'say \"hi\", you' AS quoted FROM plans ORDER BY seq";
        assertThat(reader().export(sql, Map.of(), Format.CSV, out)).isEqualTo(7);
        assertThat(out.toString().lines())
                .startsWith("plan_id,root_goal,reason,quoted", "d-1,\"Cool zone-1 down\",,\"say \"\"hi\"\", you\"")
                .hasSize(8);
    }

    @Test
    void an_export_is_json_as_an_array_or_a_line_a_row() throws IOException {
        ObjectMapper json = new ObjectMapper();
        String sql = "SELECT seq, at, approved, task_id FROM verdicts ORDER BY seq";
        StringWriter array = new StringWriter();
        reader().export(sql, Map.of(), Format.JSON, array);
        JsonNode first = json.readTree(array.toString()).get(0);
        assertThat(first.toString())
                .isEqualTo("{\"seq\":10,\"at\":\"2026-03-01T12:02:00.123456Z\",\"approved\":true,\"task_id\":null}");
        StringWriter lines = new StringWriter();
        reader().export(sql, Map.of(), Format.NDJSON, lines);
        assertThat(lines.toString().lines()).hasSize(3).first().isEqualTo(first.toString());
    }

    @Test
    void the_timeline_tells_every_entry_in_a_sentence() {
        QueryAnswer answer =
                reader().query("SELECT seq, summary FROM v_timeline ORDER BY seq", Map.of(), Bounds.usual());
        assertThat(answer.rows()).hasSize(32).allSatisfy(row -> assertThat(row.get(1))
                .isNotNull());
    }
}
