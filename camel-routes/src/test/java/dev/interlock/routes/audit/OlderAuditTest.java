package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.reading.AuditUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder as the version wrote it whose migrations held the views, each time anew. */
final class OlderAuditTest {
    private final Path data;
    private final AuditSettings settings;

    OlderAuditTest(@TempDir Path data) throws IOException {
        this.data = data;
        this.settings = AuditSettings.in(data);
        unpack();
    }

    @Test
    void it_opens_and_what_it_holds_is_read_and_added_to() {
        for (int open = 1; open <= 2; open++) {
            try (Audit audit = Audit.open(settings, InstantSource.fixed(Sheet.NOON))) {
                assertThat(audit.foundOnOpen().intact()).isTrue();
                audit.append(List.of(new AlertEntry(
                        Origin.at(Sheet.NOON).incident("zone-1@1"), "critical", "zone-1", "Again.", "route alert")));
                assertThat(audit.verify().intact()).isTrue();
                assertThat(audit.reader().newest(AlertEntry.class, 10)).hasSize(1 + open);
                assertThat(rows(audit, "SELECT COUNT(*) FROM v_timeline WHERE kind = 'alerts'"))
                        .isEqualTo(1 + open);
                assertThat(rows(audit, "SELECT COUNT(*) FROM v_incidents")).isEqualTo(1);
            }
        }
    }

    @Test
    void a_history_that_no_version_wrote_is_not_taken_for_that_of_an_older_one() throws SQLException {
        falsify("'2', '3', '4'");

        assertThatThrownBy(() -> Audit.open(settings, InstantSource.fixed(Sheet.NOON)))
                .isInstanceOf(AuditUnavailable.class);
    }

    @Test
    void once_it_is_brought_up_no_other_history_is_taken_either() throws SQLException {
        Audit.open(settings, InstantSource.fixed(Sheet.NOON)).close();
        falsify("'5'");

        assertThatThrownBy(() -> Audit.open(settings, InstantSource.fixed(Sheet.NOON)))
                .isInstanceOf(AuditUnavailable.class);
    }

    private void falsify(String versions) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        settings.url(),
                        settings.writer().user(),
                        settings.writer().password());
                Statement statement = owner.createStatement()) {
            statement.execute("UPDATE \"flyway_schema_history\" SET \"checksum\" = 7 WHERE \"version\" IN (%s)"
                    .formatted(versions));
        }
    }

    private static long rows(Audit audit, String query) {
        return audit.look(
                "count", handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private void unpack() throws IOException {
        InputStream packed = Objects.requireNonNull(getClass().getResourceAsStream("/audit/older-audit.zip"));
        try (ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, data.resolve(entry.getName()));
            }
        }
    }
}
