package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.rules.incident.Attempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator looks at what a shadow would have done, and asks what would make it count. */
final class ShadowCommandsTest {
    private static final Instant AT = Instant.parse("2026-01-05T00:00:00Z");

    private final Desk desk;

    ShadowCommandsTest(@TempDir Path folder) {
        desk = Desk.installed(folder);
    }

    @BeforeEach
    void make_a_site_with_a_shadow() throws IOException {
        Files.delete(desk.site());
        assertThat(desk.run("init", desk.site().toString())).isEqualTo(Exit.OK.code());
        Path rules = desk.site().resolve("rulebooks/conditions/racks.drl");
        Files.writeString(
                rules, Files.readString(rules).replace("@id(\"SITE-101\")", "@id(\"SITE-101\")\n    @shadow"));
    }

    @Test
    void the_list_marks_it_and_says_how_often_it_would_have_acted_beside_what_was_done() {
        try (Audit audit = Audit.open(AuditSettings.in(Path.of(desk.data())), InstantSource.system())) {
            audit.append(List.of(
                    shadow(AT, "zone-1"),
                    shadow(AT.plusSeconds(3600), "zone-2"),
                    shadow(AT.plusSeconds(7200), "zone-1"),
                    new PlanEntry(
                            Origin.at(AT.plusSeconds(60)).incident("zone-1@1"),
                            "plan-1",
                            1,
                            Attempt.State.RUNNING,
                            "colder-air: inlet in zone-1",
                            "attempt-1",
                            "inlet",
                            "colder-air",
                            1,
                            null,
                            null)));
        }

        assertThat(list()).as(desk.err()).isEqualTo(Exit.OK.code());

        assertThat(desk.out())
                .containsPattern("SITE-101 +conditions/racks\\.drl:\\d+ +shadow, for the record only: ")
                .contains(
                        "SITE-101 would have acted 2 times on 1 device where nothing was done, 1 time on 1 device where colder-air was done, last at 2026-01-05T02:00:00");
    }

    @Test
    void without_an_audit_the_list_says_that_nobody_knows() {
        assertThat(list()).isEqualTo(Exit.OK.code());
        assertThat(desk.out()).contains("How often shadows would have acted is not known: There is no audit");
    }

    @Test
    void without_a_reason_promoting_says_what_would_change_and_changes_nothing() throws IOException {
        String before = Files.readString(desk.site().resolve("rulebooks/conditions/racks.drl"));

        assertThat(promote("SITE-101")).as(desk.err()).isEqualTo(Exit.OK.code());

        assertThat(desk.out()).contains("racks.drl would become the same without the @shadow of SITE-101.");
        assertThat(Files.readString(desk.site().resolve("rulebooks/conditions/racks.drl")))
                .isEqualTo(before);
    }

    @Test
    void where_no_controller_runs_nothing_is_promoted_since_nobody_would_know_of_it() throws IOException {
        assertThat(promote("SITE-101", "--reason", "seen enough")).isEqualTo(Exit.UNREACHABLE.code());
        assertThat(Files.readString(desk.site().resolve("rulebooks/conditions/racks.drl")))
                .contains("@shadow");
    }

    @Test
    void a_rule_that_counts_already_or_is_not_there_is_told() {
        assertThat(promote("THERMAL-001")).isEqualTo(Exit.USAGE.code());
        assertThat(promote("SITE-01")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err())
                .contains(
                        "Rule THERMAL-001 is no @shadow: it counts already.",
                        "There is no rule 'SITE-01'. Did you mean 'SITE-101'?")
                .hasLineCount(2);
    }

    private int list() {
        return desk.ofTheSite("rules", "list", "--data", desk.data());
    }

    private int promote(String... arguments) {
        String[] command = Desk.with(new String[] {"rules", "promote", "--data", desk.data()}, arguments);
        return desk.ofTheSite(command);
    }

    private static FiringEntry shadow(Instant at, String domain) {
        return new FiringEntry(
                Origin.at(at),
                "SITE-101",
                "A rack draws much power",
                "[]",
                "{\"Shadow\":{\"Symptom\":{\"condition\":\"rack-draws-much\",\"device\":\"rack-1\",\"domain\":\"%s\"}}}"
                        .formatted(domain));
    }
}
