package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.rules.condition.Condition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The clock of a controller's machine is set, while its sources go on. */
@Timeout(180)
final class ClockJumpTest {
    private static final List<Duration> BACK =
            List.of(Duration.ofHours(-1), Duration.ofMinutes(-5), Duration.ofSeconds(-30));
    private static final List<Duration> ON = List.of(Duration.ofMinutes(5), Duration.ofHours(1));

    private final SetClock devices = new SetClock(Shift.START);
    private final Path data;
    private Duration set = Duration.ZERO;

    ClockJumpTest(@TempDir Path data) {
        this.data = data;
    }

    @Trials(fault = "the controller's clock is set back by half a minute, five minutes or an hour")
    void nothing_is_called_silent_and_what_becomes_too_warm_is_answered_once(Trial trial) {
        try (Shift shift = started(new Floor(devices))) {
            shift.passSeconds(60 + trial.random().nextInt(30));

            set = trial.of(BACK);
            shift.tick();
            shift.passSeconds(60);
            List<AlertEntry> storm = shift.recorded(AlertEntry.class);
            List<Condition> silent = shift.room().view().conditions();
            shift.aRackIsTooWarm();

            trial.count("alerts of silence", storm.size());
            trial.count("answered", shift.world.asked().size() == 3 ? 1 : 0);
            assertThat(storm).isEmpty();
            assertThat(silent).isEmpty();
            assertThat(shift.world.asked()).as("each of the three units once").hasSize(3);
            assertThat(shift.controller.audit().verify().intact()).isTrue();
        }
    }

    @Trials(fault = "the controller's clock is set on by five minutes or an hour, and devices tell what time it is")
    void each_device_is_called_silent_once_and_nothing_is_done_on_what_looks_old(Trial trial) {
        try (Shift shift = started(new Floor(devices))) {
            shift.passSeconds(60 + trial.random().nextInt(30));

            set = trial.of(ON);
            shift.tick();
            shift.aRackIsTooWarm();
            shift.passSeconds(300);
            List<String> silent = shift.recorded(AlertEntry.class).stream()
                    .filter(alert -> alert.message().contains("telemetry-stale"))
                    .map(AlertEntry::target)
                    .toList();

            trial.count("alerts of silence", silent.size());
            trial.count("actions on old values", shift.world.asked().size());
            assertThat(silent).doesNotHaveDuplicates().contains("rack-1");
            assertThat(shift.world.asked()).isEmpty();
            assertThat(shift.controller.audit().verify().intact()).isTrue();
        }
    }

    @Test
    void a_restart_goes_on_from_what_is_remembered_though_the_clock_was_set_back() {
        try (Shift shift = started(new Floor(devices))) {
            shift.aRackIsTooWarm();
        }
        set = Duration.ofDays(-1);
        Floor floor = new Floor(devices);
        floor.inlet("rack-2", 28.5);
        try (Shift shift = started(floor)) {
            shift.passSeconds(80);

            assertThat(shift.room().view().conditions())
                    .extracting(Condition::device)
                    .contains("rack-2");
        }
    }

    private Shift started(Floor floor) {
        return Shift.by(() -> devices.instant().plus(set), AuditSettings.in(data), devices, floor);
    }
}
