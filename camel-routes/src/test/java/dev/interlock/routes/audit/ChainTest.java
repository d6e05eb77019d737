package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.chain.ChainVerdict;
import dev.interlock.routes.audit.entry.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChainTest {
    private final Path data;
    private final AuditSettings settings;

    ChainTest(@TempDir Path data) {
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

    @Test
    void an_untouched_chain_is_intact_to_its_head_and_anchored_there() {
        try (Audit audit = open()) {
            assertThat(audit.verify()).isInstanceOfSatisfying(ChainVerdict.Intact.class, intact -> {
                assertThat(intact.checked()).isEqualTo(30);
                assertThat(intact.head().seq()).isEqualTo(30);
                assertThat(intact.anchored()).isEqualTo(30);
            });
        }
    }

    @Test
    void every_kind_of_entry_is_sealed_and_holds() {
        try (Audit audit = open()) {
            List<Entry> all = new ArrayList<>(Sheet.worked(40, "d-1"));
            all.addAll(Sheet.refused(50, "d-2"));
            all.addAll(Sheet.around(60));
            audit.append(all);
            assertThat(audit.verify())
                    .isInstanceOfSatisfying(ChainVerdict.Intact.class, intact -> assertThat(intact.checked())
                            .isEqualTo(30 + all.size()));
        }
    }

    @Test
    void an_edit_is_found_where_it_was_made() {
        assertThat(after("UPDATE alerts SET message = 'all is well' WHERE seq = 12"))
                .isEqualTo(new ChainVerdict.Edited(12, "alerts"));
    }

    @Test
    void an_edited_time_is_found_to_the_microsecond() {
        assertThat(after("UPDATE alerts SET at = at + INTERVAL '0.000001' SECOND WHERE seq = 12"))
                .isEqualTo(new ChainVerdict.Edited(12, "alerts"));
    }

    @Test
    void a_column_that_was_emptied_differs_from_one_that_never_held_anything() {
        assertThat(after("UPDATE alerts SET rulebook_hash = NULL WHERE seq = 3"))
                .isEqualTo(new ChainVerdict.Edited(3, "alerts"));
        assertThat(after("UPDATE alerts SET rulebook_hash = '' WHERE seq = 3"))
                .isEqualTo(new ChainVerdict.Edited(3, "alerts"));
    }

    @Test
    void a_deletion_is_found_where_it_was_made() {
        assertThat(after("DELETE FROM alerts WHERE seq IN (14, 15)")).isEqualTo(new ChainVerdict.Missing(14, 15));
    }

    @Test
    void a_reorder_is_found_and_says_where_the_row_came_from() {
        assertThat(after(
                        "UPDATE alerts SET seq = 1000 WHERE seq = 17",
                        "UPDATE alerts SET seq = 17 WHERE seq = 20",
                        "UPDATE alerts SET seq = 20 WHERE seq = 1000"))
                .isEqualTo(new ChainVerdict.Reordered(17, "alerts", 20));
    }

    @Test
    void a_tail_that_was_cut_off_is_found_by_the_anchor_even_when_the_head_was_moved_too() {
        assertThat(after(
                        "DELETE FROM alerts WHERE seq > 25",
                        "DELETE FROM incidents WHERE seq > 25",
                        "UPDATE chain_head SET seq = 25, hash = (SELECT hash FROM alerts WHERE seq = 24)"))
                .isEqualTo(new ChainVerdict.Truncated(25, 30));
    }

    @Test
    void a_tail_that_was_cut_off_is_still_found_when_the_chain_has_grown_past_the_anchor() {
        after(
                "DELETE FROM alerts WHERE seq > 25",
                "DELETE FROM incidents WHERE seq > 25",
                "UPDATE chain_head SET seq = 25, hash = (SELECT hash FROM incidents WHERE seq = 25)");
        try (Audit audit = open()) {
            for (int minute = 0; minute < 30; minute++) {
                audit.append(List.of(Sheet.alert(minute)));
            }
            assertThat(audit.verify()).isEqualTo(new ChainVerdict.Rewritten(21, 30, true));
        }
    }

    @Test
    void a_rewrite_without_the_key_is_found_by_its_hashes() throws IOException {
        Path keys = data.resolve("audit-keys.p12");
        Path others = rewrittenWith(keys.resolveSibling("others.p12"));
        assertThat(others).exists();
        try (Audit audit = open()) {
            assertThat(audit.verify()).isEqualTo(new ChainVerdict.Rewritten(1, 10, false));
        }
    }

    @Test
    void a_rewrite_by_someone_who_holds_the_key_is_found_by_its_anchor() throws IOException {
        rewrittenWith(data.resolve("audit-keys.p12"));
        try (Audit audit = open()) {
            assertThat(audit.verify()).isEqualTo(new ChainVerdict.Rewritten(1, 10, true));
        }
    }

    @Test
    void a_row_added_beside_a_genuine_one_is_found() {
        assertThat(after("INSERT INTO escalations (seq, at, decision_tag, domain, reason, prev_hash, key_id, hash)"
                        + " SELECT seq, at, decision_tag, 'zone-1', 'made up', prev_hash, key_id, hash"
                        + " FROM alerts WHERE seq = 9"))
                .isEqualTo(new ChainVerdict.Added(9, "escalations"));
    }

    @Test
    void a_moved_head_is_found() {
        assertThat(after("UPDATE chain_head SET seq = 29")).isEqualTo(new ChainVerdict.Edited(29, "chain_head"));
    }

    @Test
    void a_row_under_an_unknown_key_cannot_be_vouched_for() {
        assertThat(after("UPDATE alerts SET key_id = 'audit-9' WHERE seq = 9"))
                .isEqualTo(new ChainVerdict.KeyMissing(9, "audit-9"));
    }

    @Test
    void a_chain_longer_than_its_anchors_is_intact() throws IOException {
        Path anchors = data.resolve("audit-anchors.jsonl");
        List<String> lines = Files.readAllLines(anchors);
        Files.write(anchors, lines.subList(0, lines.size() - 1));
        try (Audit audit = open()) {
            assertThat(audit.foundOnOpen().intact()).isTrue();
        }
    }

    @Test
    void a_torn_anchor_is_passed_over_and_the_next_one_is_whole() throws IOException {
        Path anchors = data.resolve("audit-anchors.jsonl");
        String whole = Files.readString(anchors);
        Files.writeString(anchors, whole.substring(0, whole.length() - 30));
        try (Audit audit = open()) {
            audit.append(List.of(Sheet.alert(31)));
        }
        try (Audit audit = open()) {
            assertThat(audit.verify())
                    .isInstanceOfSatisfying(ChainVerdict.Intact.class, intact -> assertThat(intact.anchored())
                            .isEqualTo(31));
        }
    }

    @Test
    void a_forged_anchor_is_found() throws IOException {
        Path anchors = data.resolve("audit-anchors.jsonl");
        Files.writeString(anchors, Files.readString(anchors).replace("\"seq\":20,", "\"seq\":21,"));
        try (Audit audit = open()) {
            assertThat(audit.verify()).isEqualTo(new ChainVerdict.AnchorForged(21, anchors));
        }
    }

    @Test
    void anchors_that_were_deleted_are_missed() throws IOException {
        Path anchors = data.resolve("audit-anchors.jsonl");
        Files.delete(anchors);
        try (Audit audit = open()) {
            assertThat(audit.foundOnOpen()).isEqualTo(new ChainVerdict.AnchorsLost(anchors));
            assertThat(audit.verify()).isEqualTo(new ChainVerdict.AnchorsLost(anchors));
        }
    }

    @Test
    void opening_checks_what_follows_the_newest_anchor_and_misses_a_cut_tail() {
        after(
                "DELETE FROM alerts WHERE seq > 25",
                "DELETE FROM incidents WHERE seq > 25",
                "UPDATE chain_head SET seq = 25, hash = (SELECT hash FROM incidents WHERE seq = 25)");
        try (Audit audit = open()) {
            assertThat(audit.foundOnOpen()).isInstanceOf(ChainVerdict.Fault.class);
        }
    }

    @Test
    void keys_and_their_password_are_for_their_owner_only() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("audit-keys.p12"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve("audit-keys.p12.password"))))
                .isEqualTo("rw-------");
    }

    /** Throws the chain away and writes it again, under the keys of a file, with one entry told differently. */
    private Path rewrittenWith(Path keys) {
        tamper(
                "DELETE FROM alerts",
                "DELETE FROM incidents",
                "UPDATE chain_head SET seq = 0, hash = '%s'".formatted("0".repeat(64)));
        AuditSettings forged = new AuditSettings(
                settings.url(), settings.writer(), null, keys, data.resolve("forged.jsonl"), 10, Duration.ofHours(1));
        try (Audit audit = Audit.open(forged, InstantSource.fixed(Sheet.NOON))) {
            for (int minute = 0; minute < 30; minute++) {
                audit.append(List.of(minute == 4 ? Sheet.closed(minute) : Sheet.alert(minute)));
            }
        }
        return keys;
    }

    private ChainVerdict after(String... statements) {
        tamper(statements);
        try (Audit audit = open()) {
            return audit.verify();
        }
    }

    private void tamper(String... statements) {
        try (Connection outsider = DriverManager.getConnection(settings.url(), "interlock", "");
                Statement statement = outsider.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Audit open() {
        return Audit.open(settings, InstantSource.fixed(Sheet.NOON));
    }
}
