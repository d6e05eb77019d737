package dev.interlock.cli.live.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.EscalationEntry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.routes.audit.entry.VerdictEntry;
import dev.interlock.rules.incident.Attempt;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of what is recorded, and that one can ask on with what it says. */
final class NewsTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:15:30Z");
    private static final String PLAN = "0b5c8a00-0000-4000-8000-000000000001";
    private static final String OTHER = "1c6d9b11-0000-4000-8000-000000000002";
    private static final String INCIDENT = "zone-2@1767608040000";

    private final Audit audit = Audit.open(AuditSettings.inMemory(), InstantSource.fixed(NOW));
    private final List<Headline> told = new ArrayList<>();
    private final News news = new News(told::add);

    @BeforeEach
    void two_plans_are_recorded_one_of_them_told() {
        happens(plan(OTHER, Attempt.State.PROPOSED));
        told.clear();
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void each_line_about_a_decision_begins_with_an_id_that_why_takes() {
        happens(task());
        happens(plan(PLAN, Attempt.State.PROPOSED));
        happens(new VerdictEntry(origin(PLAN), PLAN, 1, null, true, 0, 120));
        happens(plan(PLAN, Attempt.State.RUNNING));
        happens(new VerdictEntry(origin(PLAN), PLAN, 1, "move-1", false, 1, 120));
        happens(new OutcomeEntry(origin(PLAN), PLAN, "move-1", 2, OutcomeEntry.Status.TIMEOUT, "", "{}", 900));
        happens(plan(PLAN, Attempt.State.USELESS));

        assertThat(told)
                .extracting(Headline::text)
                .containsExactly(
                        "0b5c8a00  move-load: too warm: migrate_workload job-1 -> approved, sent",
                        "0b5c8a00  move-1 at dispatch, on fresh facts",
                        "0b5c8a00  move-1: timeout, try 2",
                        "0b5c8a00  move-load: too warm is useless: It is still there.");
        assertThat(told).allSatisfy(line -> assertThat(
                        audit.reader().decisionNamed(line.text().substring(0, 8)))
                .contains(PLAN));
    }

    @Test
    void a_plan_that_waits_is_told_with_the_id_that_approves_it() {
        happens(task());
        happens(plan(PLAN, Attempt.State.WAITING));

        assertThat(told).singleElement().asString().endsWith("waits for a person: interlock approve " + PLAN);
    }

    @Test
    void an_incident_is_told_by_the_id_that_why_takes() {
        happens(plan(PLAN, Attempt.State.PROPOSED));
        happens(new IncidentEntry(origin(PLAN), "zone-2", IncidentEntry.Change.OPENED, 0, "It is warm."));
        happens(new EscalationEntry(origin(PLAN), "zone-2", "No remedy is left."));

        assertThat(told)
                .extracting(Headline::text)
                .containsExactly(INCIDENT + " is open", INCIDENT + ": No remedy is left.");
        assertThat(audit.reader().decisionNamed(INCIDENT)).isPresent();
    }

    @Test
    void the_latest_five_hundred_are_kept() {
        IntStream.range(0, 600)
                .forEach(each -> news.tell(new Headline(NOW, Headline.Tone.PLAIN, "sources", "number " + each)));

        assertThat(news.latest()).hasSize(500).last().extracting(Headline::text).isEqualTo("number 599");
        assertThat(told).hasSize(600);
    }

    private void happens(Entry entry) {
        audit.append(List.of(entry));
        news.accept(entry);
    }

    private static PlanEntry plan(String id, Attempt.State state) {
        String reason = state == Attempt.State.USELESS ? "It is still there." : null;
        return new PlanEntry(
                origin(id), id, 1, state, "move-load: too warm", "attempt-1", "too-warm", "move-load", 1, "{}", reason);
    }

    private static TaskEntry task() {
        return new TaskEntry(
                origin(PLAN), PLAN, "move-1", "migrate_workload", "job-1", "{}", "[]", "ActionAgent", 20_000);
    }

    private static Origin origin(String plan) {
        return Origin.at(NOW).incident(INCIDENT).decision(plan);
    }
}
