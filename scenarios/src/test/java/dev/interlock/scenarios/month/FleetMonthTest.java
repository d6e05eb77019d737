package dev.interlock.scenarios.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.scenarios.Here;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A controller that watches a fleet, is killed and goes on; at night for a month, with memory and data folder as they were. */
final class FleetMonthTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final int MINUTES = NightlyBuild.choose(20, 30 * MonthPlan.MINUTES_A_DAY);
    private static final int KILLS = NightlyBuild.choose(1, 6);
    private static final int KEPT_DAYS = 3;
    private static final int MIDDLE = 16;
    private static final int LAST = 31;

    private final Path folder;

    FleetMonthTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void it_goes_on_after_every_kill_and_the_chain_holds() throws IOException, InterruptedException {
        MonthReport report = FleetMonth.of(
                new MonthPlan(
                        Here.HOME,
                        folder.resolve("data"),
                        NightlyBuild.choose(8, 16),
                        MINUTES,
                        KILLS,
                        KEPT_DAYS,
                        1,
                        MonthPlan.RESTART),
                day -> {});

        assertThat(report.intact()).as(report.verdict()).isTrue();
        assertThat(report.down()).hasSize(KILLS).allSatisfy(down -> assertThat(down)
                .as("the supervisor's wait and a start")
                .isBetween(MonthPlan.RESTART, Duration.ofMinutes(3)));
        if (MINUTES >= 30 * MonthPlan.MINUTES_A_DAY) {
            assertThat(report.availability()).isGreaterThan(0.999);
            assertThat(report.highest(MonthDay::heap, MIDDLE, LAST))
                    .as("bytes of heap in the second half")
                    .isLessThan(report.highest(MonthDay::heap, 1, MIDDLE) + 16 * MEBIBYTE);
            assertThat(report.highest(MonthDay::folder, MIDDLE, LAST))
                    .as("bytes of the data folder in the second half")
                    .isLessThan(report.highest(MonthDay::folder, 1, MIDDLE) * 3 / 2);
        }
    }

    @Test
    void growth_is_the_line_through_the_days() {
        List<MonthDay> days = IntStream.rangeClosed(1, 8)
                .mapToObj(day -> new MonthDay(day, 1, day % 2, 50L * day, 0, 0, true))
                .toList();
        MonthReport report =
                new MonthReport(8 * MonthPlan.MINUTES_A_DAY, days, List.of(Duration.ofSeconds(576)), "", true);

        assertThat(report.aDay(MonthDay::folder, 3)).isCloseTo(50, within(1e-9));
        assertThat(report.aDay(MonthDay::heap, 1)).isCloseTo(0, within(0.1));
        assertThat(report.highest(MonthDay::folder, 2, 5)).isEqualTo(200);
        assertThat(report.availability()).isCloseTo(1 - 576 / 691_200.0, within(1e-9));
    }
}
