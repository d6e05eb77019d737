package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.chain.ChainVerdict;
import dev.interlock.routes.audit.entry.Entry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Thirty entries, anchored every ten, and an outsider who changes them with plain SQL. */
abstract class ChainFixture {
    final Path data;
    final AuditSettings settings;

    ChainFixture(Path data) {
        this.data = data;
        this.settings = AuditSettings.in(data).anchoredEvery(10, Duration.ofHours(1));
    }

    @BeforeEach
    void thirty_entries_anchored_every_ten() {
        try (Audit audit = open()) {
            for (int minute = 0; minute < 30; minute++) {
                Entry entry = minute % 3 == 0 ? Sheet.opened(minute) : Sheet.alert(minute);
                audit.append(List.of(entry));
            }
        }
    }

    /** Throws the chain away and writes it again, under the keys of a file, with one entry told differently. */
    final Path rewrittenWith(Path keys) {
        tamper(
                "DELETE FROM alerts",
                "DELETE FROM incidents",
                "UPDATE chain_head SET seq = 0, hash = '%s'".formatted("0".repeat(64)));
        AuditSettings forged = new AuditSettings(
                settings.url(),
                settings.writer(),
                null,
                keys,
                data.resolve("forged.jsonl"),
                List.of(),
                10,
                Duration.ofHours(1));
        try (Audit audit = Audit.open(forged, InstantSource.fixed(Sheet.NOON))) {
            for (int minute = 0; minute < 30; minute++) {
                audit.append(List.of(minute == 4 ? Sheet.closed(minute) : Sheet.alert(minute)));
            }
        }
        return keys;
    }

    final ChainVerdict after(String... statements) {
        tamper(statements);
        try (Audit audit = open()) {
            return audit.verify();
        }
    }

    final void tamper(String... statements) {
        try (Connection outsider = DriverManager.getConnection(settings.url(), "interlock", "");
                Statement statement = outsider.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    final Audit open() {
        return Audit.open(settings, InstantSource.fixed(Sheet.NOON));
    }
}
