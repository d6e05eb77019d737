package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.Recorded;
import dev.interlock.routes.audit.ledger.Answer;
import dev.interlock.routes.audit.ledger.Bounds;
import dev.interlock.routes.audit.ledger.Decision;
import dev.interlock.routes.audit.ledger.Format;
import dev.interlock.routes.audit.ledger.Ledger;
import dev.interlock.routes.audit.ledger.NamedQueries;
import dev.interlock.routes.audit.ledger.NamedQuery;
import dev.interlock.routes.audit.ledger.Page;
import dev.interlock.routes.audit.ledger.QueryRefused;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the record must answer, on whichever database it lies. */
abstract class LedgerContract {
    private static final Path QUERIES = Path.of("audit-queries");

    private final Audit audit;

    LedgerContract(AuditSettings settings) {
        audit = Audit.open(settings, InstantSource.fixed(Sheet.NOON));
        audit.append(Sheet.around(0));
        audit.append(List.of(Sheet.opened(1)));
        audit.append(Sheet.worked(2, "d-1"));
        audit.append(Sheet.refused(6, "d-2"));
        audit.append(Sheet.failed(7, "d-3"));
        audit.append(List.of(Sheet.closed(30)));
        audit.bury(List.of(
                new DeadLetter(Sheet.NOON, "ingest-simulator", "The line is no JSON.", "{\0" + "x".repeat(9000))));
    }

    @AfterEach
    void close() {
        audit.close();
    }

    final Audit audit() {
        return audit;
    }

    final Answer ask(String sql) {
        return ledger().query(sql, Map.of(), Bounds.usual());
    }

    private Ledger ledger() {
        return audit.ledger();
    }

    @Test
    void what_was_appended_is_intact_when_read_back() {
        assertThat(audit.verify().sentence()).contains("is intact");
    }

    @Test
    void decisions_come_newest_first_with_what_became_of_them() {
        assertThat(ledger().decisions(Page.newest(10)))
                .extracting(Decision::id, Decision::verdict, Decision::status, Decision::tag)
                .containsExactly(
                        tuple("d-3", "APPROVED", "FAILED", "DETERMINISTIC"),
                        tuple("d-2", "REFUSED", "REFUSED", "LLM_DECISION"),
                        tuple("d-1", "APPROVED", "EFFECTIVE", "DETERMINISTIC"));
        assertThat(ledger().decisions(new Page(1, 1))).extracting(Decision::id).containsExactly("d-2");
    }

    @Test
    void why_gives_back_every_entry_of_a_decision_as_it_was_written_and_in_order() {
        List<Entry> written = Sheet.worked(2, "d-1");
        List<Recorded> read = ledger().why("d-1");
        assertThat(read).extracting(Recorded::entry).containsExactlyElementsOf(written);
        assertThat(read).extracting(Recorded::seq).isSorted();
        assertThat(ledger().why("nobody")).isEmpty();
    }

    @Test
    void the_story_of_an_incident_runs_from_its_opening_to_its_close() {
        List<Recorded> story = ledger().story(Sheet.INCIDENT);
        assertThat(story)
                .extracting(Recorded::entry)
                .contains(Sheet.opened(1))
                .last()
                .isEqualTo(Sheet.closed(30));
    }

    @Test
    void an_incident_says_when_it_opened_and_closed_and_why() {
        assertThat(ledger().incidents(Page.newest(5))).singleElement().satisfies(incident -> {
            assertThat(incident.openedAt()).isEqualTo(Sheet.NOON.plusSeconds(60));
            assertThat(incident.closedAt()).isEqualTo(Sheet.NOON.plusSeconds(1800));
            assertThat(incident.state()).isEqualTo("CLOSED");
            assertThat(incident.decisions()).isEqualTo(3);
            assertThat(incident.outcome()).startsWith("no condition came back");
        });
    }

    @Test
    void plans_alerts_and_operator_acts_are_listed() {
        assertThat(ledger().plans(Page.newest(5)))
                .extracting(plan -> plan.planId() + " " + plan.state())
                .containsExactly("d-3 FAILED", "d-2 REFUSED", "d-1 EFFECTIVE");
        assertThat(ledger().newest(AlertEntry.class, 5)).containsExactly((AlertEntry) Sheet.alert(0));
        assertThat(ledger().newest(OperatorActEntry.class, 5))
                .extracting(OperatorActEntry::operator)
                .containsExactly("ada");
    }

    @Test
    void a_dead_letter_keeps_its_beginning_and_the_length_and_hash_of_the_whole() {
        assertThat(ledger().deadLetters(Page.newest(5))).singleElement().satisfies(letter -> {
            assertThat(letter.beginning()).hasSize(4096).startsWith("{\uFFFDxx");
            assertThat(letter.payloadBytes()).isEqualTo(9002);
            assertThat(letter.payloadSha256()).hasSize(64);
        });
    }

    @Test
    void what_was_saved_last_under_a_name_is_what_is_loaded() {
        assertThat(audit.load("session")).isEmpty();
        audit.save("session", Sheet.NOON, "{\"turn\":1}");
        audit.save("session", Sheet.NOON, "{\"turn\":2}");
        assertThat(audit.load("session")).contains("{\"turn\":2}");
    }

    @Test
    void text_that_databases_refuse_is_kept_in_a_form_that_verifies() {
        audit.append(List.of(new AlertEntry(
                Sheet.origin(40),
                "info",
                "zone-1",
                "nul \0, half a pair \uD83D, whole 🙂 " + "x".repeat(1_200_000),
                "log")));
        assertThat(audit.verify().intact()).isTrue();
        assertThat(ledger().newest(AlertEntry.class, 1).get(0).message())
                .startsWith("nul \uFFFD, half a pair ?, whole 🙂")
                .endsWith("characters]");
    }

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
        assertThat(audit.verify().intact()).isTrue();
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
        assertThat(answer.rows()).hasSize(29).allSatisfy(row -> assertThat(row.get(1))
                .isNotNull());
    }
}
