package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.routes.audit.ledger.Answer;
import dev.interlock.routes.audit.ledger.Bounds;
import dev.interlock.routes.audit.ledger.Format;
import dev.interlock.routes.audit.ledger.NamedQueries;
import dev.interlock.routes.audit.ledger.NamedQuery;
import dev.interlock.routes.audit.ledger.Page;
import dev.interlock.routes.audit.ledger.QueryRefused;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions in SQL, on whichever database the record lies. */
abstract class LedgerContract extends RecordContract {
    LedgerContract(AuditSettings settings) {
        super(settings);
    }

    private static final Path QUERIES = Path.of("audit-queries");

    @Test
    void every_named_query_says_what_it_answers_and_answers_it() throws IOException {
        NamedQueries queries = NamedQueries.in(List.of(QUERIES));
        Map<String, String> given = Map.of("incident", Sheet.INCIDENT, "plan", "d-2", "target", "crac-2");
        assertThat(queries.all()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(query -> {
            assertThat(query.about()).endsWith(".");
            Answer answer = ledger().query(query.sql(), given, Bounds.usual());
            boolean nothingOpen = query.name().equals("incidents-open");
            assertThat(answer.rows()).as(query.name()).hasSizeGreaterThanOrEqualTo(nothingOpen ? 0 : 1);
        });
    }

    @Test
    void the_mean_time_to_close_is_counted_in_seconds() throws IOException {
        NamedQuery query = NamedQueries.in(List.of(QUERIES)).named("mean-time-to-close");
        Answer answer = ledger().query(query.sql(), Map.of(), Bounds.usual());
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
                        ledger().query("SELECT ':no', 1 FROM plans WHERE plan_id = :plan", Map.of(), Bounds.usual()))
                .isInstanceOf(QueryRefused.class)
                .hasMessage("The query asks for [plan]. Give a value for each.");
    }

    @Test
    void an_answer_says_when_there_is_more() {
        Bounds two = new Bounds(2, Duration.ofSeconds(5));
        Answer answer = ledger().query("SELECT seq, at, approved FROM verdicts ORDER BY seq;", Map.of(), two);
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
        assertThatThrownBy(() -> ledger().query(sql, Map.of(), Bounds.usual()))
                .isInstanceOf(QueryRefused.class)
                .hasMessageMatching("(?s)[^\n]+[.]|(?s)[^\n]+\"?");
        assertThat(audit().verify().intact()).isTrue();
        assertThat(ledger().plans(Page.newest(9))).hasSize(3);
    }

    @Test
    void quotes_comments_and_colons_in_strings_do_not_disturb_a_question() {
        Answer answer = ledger().query(
                        "WITH x AS (SELECT 'it''s; 12:30' AS a) -- not; this\nSELECT a /* nor; this */ FROM x ;\n",
                        Map.of(),
                        Bounds.usual());
        assertThat(answer.rows()).containsExactly(List.of("it's; 12:30"));
    }

    @Test
    void an_endless_question_is_stopped() {
        Bounds oneSecond = new Bounds(1, Duration.ofSeconds(1));
        assertThatThrownBy(() -> ledger().query(endless(), Map.of(), oneSecond)).isInstanceOf(QueryRefused.class);
    }

    /** A query that takes longer than anyone waits. */
    abstract String endless();

    @Test
    void an_export_is_csv_with_a_header() throws IOException {
        StringWriter out = new StringWriter();
        String sql = "SELECT plan_id, root_goal, reason, 'say \"hi\", you' AS quoted FROM plans ORDER BY seq";
        assertThat(ledger().export(sql, Map.of(), Format.CSV, out)).isEqualTo(7);
        assertThat(out.toString().lines())
                .startsWith("plan_id,root_goal,reason,quoted", "d-1,\"Cool zone-1 down\",,\"say \"\"hi\"\", you\"")
                .hasSize(8);
    }

    @Test
    void an_export_is_json_as_an_array_or_a_line_a_row() throws IOException {
        ObjectMapper json = new ObjectMapper();
        String sql = "SELECT seq, at, approved, task_id FROM verdicts ORDER BY seq";
        StringWriter array = new StringWriter();
        ledger().export(sql, Map.of(), Format.JSON, array);
        JsonNode first = json.readTree(array.toString()).get(0);
        assertThat(first.toString())
                .isEqualTo("{\"seq\":10,\"at\":\"2026-03-01T12:02:00.123456Z\",\"approved\":true,\"task_id\":null}");
        StringWriter lines = new StringWriter();
        ledger().export(sql, Map.of(), Format.NDJSON, lines);
        assertThat(lines.toString().lines()).hasSize(3).first().isEqualTo(first.toString());
    }

    @Test
    void the_timeline_tells_every_entry_in_a_sentence() {
        Answer answer = ledger().query("SELECT seq, summary FROM v_timeline ORDER BY seq", Map.of(), Bounds.usual());
        assertThat(answer.rows()).hasSize(32).allSatisfy(row -> assertThat(row.get(1))
                .isNotNull());
    }
}
