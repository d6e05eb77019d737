package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.Recorded;
import dev.interlock.routes.audit.reading.AuditReader;
import dev.interlock.routes.audit.reading.AuditUnavailable;
import dev.interlock.routes.audit.reading.Bounds;
import dev.interlock.routes.audit.reading.Decision;
import dev.interlock.routes.audit.reading.Page;
import dev.interlock.routes.audit.reading.QueryAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written and read back, on whichever database the record lies. */
abstract class RecordContract {
    private final AuditSettings settings;
    private final Audit audit;

    RecordContract(AuditSettings settings) {
        this.settings = settings;
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

    final QueryAnswer ask(String sql) {
        return reader().query(sql, Map.of(), Bounds.usual());
    }

    final AuditReader reader() {
        return audit.reader();
    }

    @Test
    void what_was_appended_is_intact_when_read_back() {
        assertThat(audit.verify().sentence()).contains("is intact");
    }

    @Test
    void a_start_that_another_has_followed_appends_no_more() {
        assertThat(audit.takeOver(Sheet.NOON)).isEqualTo(1);
        audit.append(List.of(Sheet.alert(40)));
        try (Audit later = Audit.open(settings, InstantSource.fixed(Sheet.NOON))) {
            assertThat(later.takeOver(Sheet.NOON)).isEqualTo(2);

            assertThatThrownBy(() -> audit.append(List.of(Sheet.alert(41)), Map.of("work", "stale"), Sheet.NOON))
                    .isInstanceOf(AuditUnavailable.class)
                    .hasMessageContaining(
                            "start 2 of the controller has taken it over and this is start 1; stop this one");
            assertThat(later.load("work")).isEmpty();
            later.append(List.of(Sheet.alert(42)));
            assertThat(later.verify().intact()).isTrue();
        }
    }

    @Test
    void decisions_come_newest_first_with_what_became_of_them() {
        assertThat(reader().decisions(Page.newest(10)))
                .extracting(Decision::id, Decision::verdict, Decision::status, Decision::tag)
                .containsExactly(
                        tuple("d-3", "APPROVED", "FAILED", "DETERMINISTIC"),
                        tuple("d-2", "REFUSED", "REFUSED", "LLM_DECISION"),
                        tuple("d-1", "APPROVED", "EFFECTIVE", "DETERMINISTIC"));
        assertThat(reader().decisions(new Page(1, 1))).extracting(Decision::id).containsExactly("d-2");
    }

    @Test
    void why_gives_back_every_entry_of_a_decision_as_it_was_written_and_in_order() {
        List<Entry> written = Sheet.worked(2, "d-1");
        List<Recorded> read = reader().why("d-1");
        assertThat(read).extracting(Recorded::entry).containsExactlyElementsOf(written);
        assertThat(read).extracting(Recorded::seq).isSorted();
        assertThat(reader().why("nobody")).isEmpty();
    }

    @Test
    void the_story_of_an_incident_runs_from_its_opening_to_its_close() {
        List<Recorded> story = reader().story(Sheet.INCIDENT);
        assertThat(story)
                .extracting(Recorded::entry)
                .contains(Sheet.opened(1))
                .last()
                .isEqualTo(Sheet.closed(30));
    }

    @Test
    void the_story_of_an_incident_has_the_conditions_of_its_domain_meanwhile_and_what_rules_saw_when_they_began() {
        Entry before = Sheet.condition(40, "fan-weak", ConditionEntry.Change.RAISED);
        Entry saw = Sheet.saw(42);
        Entry raised = Sheet.condition(42, "inlet-high", ConditionEntry.Change.RAISED);
        Entry cleared = Sheet.condition(50, "inlet-high", ConditionEntry.Change.CLEARED);
        audit.append(List.of(
                Sheet.condition(38, "fan-lost", ConditionEntry.Change.RAISED),
                before,
                Sheet.condition(41, "fan-lost", ConditionEntry.Change.CLEARED),
                Sheet.elsewhere(42)));
        audit.append(List.of(Sheet.saw(41), saw, raised));
        audit.append(List.of(Sheet.of("zone-7@9", 42, IncidentEntry.Change.OPENED)));
        audit.append(List.of(cleared, Sheet.elsewhere(51)));
        audit.append(List.of(Sheet.of("zone-7@9", 60, IncidentEntry.Change.CLOSED)));
        audit.append(List.of(Sheet.saw(70), Sheet.condition(70, "inlet-high", ConditionEntry.Change.RAISED)));

        assertThat(reader().story("zone-7@9"))
                .extracting(Recorded::entry)
                .containsExactly(
                        before,
                        saw,
                        raised,
                        Sheet.of("zone-7@9", 42, IncidentEntry.Change.OPENED),
                        cleared,
                        Sheet.of("zone-7@9", 60, IncidentEntry.Change.CLOSED));
        assertThat(reader().story("zone-7@8")).isEmpty();
    }

    @Test
    void an_incident_says_when_it_opened_and_closed_and_why() {
        assertThat(reader().incidents(Page.newest(5))).singleElement().satisfies(incident -> {
            assertThat(incident.openedAt()).isEqualTo(Sheet.NOON.plusSeconds(60));
            assertThat(incident.closedAt()).isEqualTo(Sheet.NOON.plusSeconds(1800));
            assertThat(incident.state()).isEqualTo("CLOSED");
            assertThat(incident.decisions()).isEqualTo(3);
            assertThat(incident.outcome()).startsWith("no condition came back");
        });
    }

    @Test
    void plans_alerts_and_operator_acts_are_listed() {
        assertThat(reader().plans(Page.newest(5)))
                .extracting(plan -> plan.planId() + " " + plan.state())
                .containsExactly("d-3 FAILED", "d-2 REFUSED", "d-1 EFFECTIVE");
        assertThat(reader().newest(AlertEntry.class, 5)).containsExactly((AlertEntry) Sheet.alert(0));
        assertThat(reader().newest(OperatorActEntry.class, 5))
                .extracting(OperatorActEntry::operator)
                .containsExactly("ada");
    }

    @Test
    void a_dead_letter_keeps_its_beginning_and_the_length_and_hash_of_the_whole() {
        assertThat(reader().deadLetters(Page.newest(5))).singleElement().satisfies(letter -> {
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
        assertThat(reader().newest(AlertEntry.class, 1).get(0).message())
                .startsWith("nul \uFFFD, half a pair ?, whole 🙂")
                .endsWith("characters]");
    }

    @Test
    void old_entries_go_into_an_archive_and_the_rest_follows_from_its_end(@TempDir Path folder) {
        Object unused =
                audit.beside("say that people were told", handle -> handle.execute("UPDATE noticed SET seq = 1000000"));
        audit.append(List.of(
                new AlertEntry(Origin.at(Sheet.NOON.plus(Duration.ofDays(9))), "info", "zone-1", "Later.", "log")));
        Retention retention = new Retention(
                audit, new RetentionSettings(Duration.ofDays(3), folder, 0), () -> Sheet.NOON.plus(Duration.ofDays(9)));
        retention.sweep();

        assertThat(retention.trouble()).isEmpty();
        assertThat(audit.reader().deadLetters(Page.newest(10))).isEmpty();
        assertThat(audit.reader().incidents(Page.newest(10))).isEmpty();
        assertThat(audit.verify().held()).isEqualTo(2);
        assertThat(audit.verify(List.of(), Optional.of(folder)).sentence()).contains("archives included");
    }
}
