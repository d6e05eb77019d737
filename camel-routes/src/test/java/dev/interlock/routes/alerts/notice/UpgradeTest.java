package dev.interlock.routes.alerts.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.rules.alert.AlertSeverity;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder from before there were notices. */
final class UpgradeTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOON);

    @Test
    void what_was_said_before_the_upgrade_is_told_by_then_and_what_is_said_after_it_is_not(@TempDir Path data)
            throws Exception {
        AuditSettings settings = AuditSettings.in(data);
        try (Audit old = Audit.open(settings, CLOCK)) {
            old.append(List.of(said("Before.")));
        }
        withoutNotices(settings);

        try (Audit audit = Audit.open(settings, CLOCK)) {
            audit.append(List.of(said("After.")));
            new Intake(audit, List.of(new Interest("hook", AlertSeverity.INFO)), Duration.ofHours(1)).take(NOON);
            assertThat(messages(audit)).containsExactly("After.");
            assertThat(audit.verify().intact()).isTrue();
        }
    }

    private static List<String> messages(Audit audit) {
        return audit.beside("read notices", handle -> handle.createQuery(
                        "SELECT n.message FROM notices n JOIN deliveries d ON d.notice = n.id")
                .mapTo(String.class)
                .list());
    }

    private static AlertEntry said(String message) {
        return new AlertEntry(Origin.at(NOON).incident("zone-1@1"), "critical", "zone-1", message, "route alert");
    }

    /** As the version before left it. */
    private static void withoutNotices(AuditSettings settings) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        settings.url(),
                        settings.writer().user(),
                        settings.writer().password());
                Statement statement = owner.createStatement()) {
            for (String table : List.of(
                    "noticed",
                    "notices",
                    "messages",
                    "deliveries",
                    "fleet_costs",
                    "gpu_days",
                    "machine_days",
                    "fleet_account",
                    "archives",
                    "scenario_runs")) {
                statement.execute("DROP TABLE " + table + " CASCADE");
            }
            statement.execute("DROP INDEX dead_letters_by_time");
            statement.execute("DROP INDEX conditions_by_domain");
            statement.execute("ALTER TABLE dead_letters DROP COLUMN whole, sent_again_at, sent_again_by");
            statement.execute(
                    "DELETE FROM \"flyway_schema_history\" WHERE \"version\" IN ('5', '6', '7', '8', '9', '10')");
        }
    }
}
