package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.SetClock;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UnmappedListTest {
    private final SetClock clock = new SetClock(IngestBench.NOW);
    private final UnmappedList list = new UnmappedList(clock);

    @Test
    void names_without_end_take_no_longer_each_than_the_first() {
        add(0, UnmappedList.MOST_NAMES);

        Duration known = best(() -> add(0, UnmappedList.MOST_NAMES));
        assertThat(best(() -> add(1_000_000, UnmappedList.MOST_NAMES))).isLessThan(known.multipliedBy(8));
        assertThat(list.entries()).hasSize(UnmappedList.MOST_NAMES + 1);
    }

    @Test
    void what_has_not_come_for_an_hour_makes_room() {
        add(0, UnmappedList.MOST_NAMES);
        clock.pass(Duration.ofMinutes(30));
        add(0, 1);
        clock.pass(Duration.ofMinutes(31));
        add(5_000, 1);

        assertThat(list.entries()).extracting(Unmapped::name).containsExactly("name-0", "name-5000");
    }

    private void add(int first, int names) {
        for (int name = first; name < first + names; name++) {
            list.add("page", "name-" + name, "Nobody knows it.", "example");
        }
    }

    /** The processor's time: a busy machine is no slow list. */
    private static Duration best(Runnable work) {
        return Duration.ofNanos(LongStream.generate(() -> {
                    long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    work.run();
                    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started;
                })
                .limit(20)
                .min()
                .orElseThrow());
    }
}
