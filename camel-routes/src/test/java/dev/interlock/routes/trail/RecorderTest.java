package dev.interlock.routes.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.Origin;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecorderTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void what_a_reader_fails_at_is_recorded_all_the_same_and_the_next_reader_hears_of_it() {
        List<Entry> heard = new ArrayList<>();
        try (Audit audit = Audit.open(AuditSettings.inMemory(), InstantSource.fixed(NOON))) {
            Recorder recorder = new Recorder(audit);
            recorder.follow(entry -> {
                throw new NoClassDefFoundError("gone");
            });
            recorder.follow(entry -> {
                throw new IllegalStateException("broken");
            });
            recorder.follow(heard::add);

            Entry act = new OperatorActEntry(
                    Origin.at(NOON), "ada", OperatorActEntry.Act.KILL_SWITCH, "controller", "on", null);
            recorder.record(List.of(act));

            assertThat(heard).containsExactly(act);
        }
    }
}
