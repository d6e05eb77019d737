package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.audit.chain.ChainVerdict;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;

/** Each way of changing the record, at any place: the verdict names the way and the first entry that does not hold. */
final class TamperingTest extends ChainFixture {
    private static final int ENTRIES = 30;

    TamperingTest(@TempDir Path data) {
        super(data);
    }

    @Trials(fault = "an entry of the record is edited")
    void an_edit_is_named_with_its_entry(Trial trial) {
        int at = alert(trial.random());
        assertThat(after("UPDATE alerts SET message = 'all is well' WHERE seq = " + at))
                .isEqualTo(new ChainVerdict.Edited(at, "alerts"));
    }

    @Trials(fault = "entries are deleted from the middle of the record")
    void a_gap_is_named_with_its_ends(Trial trial) {
        int from = alert(trial.random());
        int to = from % 3 == 2 && trial.random().nextBoolean() ? from + 1 : from;
        assertThat(after("DELETE FROM alerts WHERE seq BETWEEN %d AND %d".formatted(from, to)))
                .isEqualTo(new ChainVerdict.Missing(from, to));
    }

    @Trials(fault = "the end of the record is cut off, and its head moved back")
    void a_cut_is_found_by_the_anchor(Trial trial) {
        int last = 3 * (1 + trial.random().nextInt(9));
        assertThat(after(
                        "DELETE FROM alerts WHERE seq > " + last,
                        "DELETE FROM incidents WHERE seq > " + last,
                        "UPDATE chain_head SET seq = %1$d, hash = (SELECT hash FROM alerts WHERE seq = %1$d)"
                                .formatted(last)))
                .isEqualTo(new ChainVerdict.Truncated(last, ENTRIES));
    }

    @Trials(fault = "two entries of the record are exchanged")
    void an_exchange_is_named_with_both_places(Trial trial) {
        SplittableRandom dice = trial.random();
        int one = alert(dice);
        int other = one;
        while (other == one) {
            other = alert(dice);
        }
        assertThat(after(
                        "UPDATE alerts SET seq = 1000 WHERE seq = " + one,
                        "UPDATE alerts SET seq = %d WHERE seq = %d".formatted(one, other),
                        "UPDATE alerts SET seq = %d WHERE seq = 1000".formatted(other)))
                .isEqualTo(new ChainVerdict.Reordered(Math.min(one, other), "alerts", Math.max(one, other)));
    }

    @Trials(fault = "an entry is added beside a genuine one")
    void an_addition_is_named_with_its_place(Trial trial) {
        int at = alert(trial.random());
        assertThat(after("INSERT INTO escalations (seq, at, decision_tag, domain, reason, prev_hash, key_id, hash)"
                        + " SELECT seq, at, decision_tag, 'zone-1', 'made up', prev_hash, key_id, hash"
                        + " FROM alerts WHERE seq = " + at))
                .isEqualTo(new ChainVerdict.Added(at, "escalations"));
    }

    @Trials(fault = "the whole record is written anew, with its key or without")
    void a_rewrite_is_named_with_whether_the_key_was_known(Trial trial) {
        boolean known = trial.random().nextBoolean();
        rewrittenWith(data.resolve(known ? "audit-keys.p12" : "others.p12"));
        try (Audit audit = open()) {
            assertThat(audit.verify()).isEqualTo(new ChainVerdict.Rewritten(1, 10, known));
        }
    }

    /** Any entry that is an alert: two of three are, and the first is none. */
    private static int alert(SplittableRandom dice) {
        int seq = 2 + dice.nextInt(ENTRIES - 1);
        return seq % 3 == 1 ? seq - 1 : seq;
    }
}
