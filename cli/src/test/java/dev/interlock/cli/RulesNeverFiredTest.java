package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.Origin;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rules never did anything, an operator reads off the audit. */
final class RulesNeverFiredTest {
    private static final String BOOK = "../rules/src/test/rulebooks/small";

    private final Desk desk;

    RulesNeverFiredTest(@TempDir Path folder) {
        desk = Desk.installed(folder);
    }

    @Test
    void only_rules_are_listed_that_the_audit_has_no_firing_of() {
        try (Audit audit = Audit.open(AuditSettings.in(Path.of(desk.data())), InstantSource.system())) {
            audit.append(
                    List.of(new FiringEntry(Origin.at(Instant.EPOCH), "THERMAL-001", "A rack is warm", "[]", "x")));
        }

        assertThat(desk.run("rules", "list", BOOK, "--never-fired", "--data", desk.data()))
                .isEqualTo(Exit.OK.code());

        assertThat(desk.out()).doesNotContain("THERMAL-001").contains("HOLD-001", "never fired, by the audit.");
    }

    @Test
    void without_an_audit_nobody_is_told_that_a_rule_never_fired() {
        assertThat(desk.run("rules", "list", BOOK, "--never-fired", "--data", desk.data()))
                .isEqualTo(Exit.UNREACHABLE.code());
        assertThat(desk.err()).contains("There is no audit");
    }
}
