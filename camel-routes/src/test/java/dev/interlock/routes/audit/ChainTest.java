package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.chain.ChainVerdict;
import dev.interlock.routes.audit.entry.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChainTest extends ChainFixture {
    ChainTest(@TempDir Path data) {
        super(data);
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
        assertThat(after("UPDATE chain_head SET seq = 29")).isEqualTo(new ChainVerdict.HeadMoved(29, 30));
    }

    @Test
    void a_row_under_an_unknown_key_cannot_be_vouched_for() {
        assertThat(after("UPDATE alerts SET key_id = 'audit-9' WHERE seq = 9"))
                .isEqualTo(new ChainVerdict.KeyMissing(9, "audit-9"));
    }

    @Test
    void a_row_added_at_the_end_is_named_as_added() {
        assertThat(after("INSERT INTO escalations (seq, at, decision_tag, domain, reason, prev_hash, key_id, hash)"
                        + " SELECT 31, at, decision_tag, 'zone-1', 'made up', hash, key_id, prev_hash"
                        + " FROM alerts WHERE seq = 30"))
                .isEqualTo(new ChainVerdict.Added(31, "escalations"));
    }

    @Test
    void a_key_store_that_was_deleted_is_named_and_not_taken_for_a_forgery() throws IOException {
        Files.delete(data.resolve("audit-keys.p12"));

        assertThat(after()).isEqualTo(new ChainVerdict.KeyReplaced("audit-1")).satisfies(verdict -> {
            assertThat(verdict.sentence()).contains("Put the original back.");
            assertThat(verdict.held()).isZero();
        });
    }

    @Test
    void every_fault_says_how_many_entries_held_before_it() {
        assertThat(after("UPDATE alerts SET message = 'all is well' WHERE seq = 12")
                        .held())
                .isEqualTo(11);
        assertThat(after("DELETE FROM alerts WHERE seq IN (5, 6)").held()).isEqualTo(4);
    }
}
