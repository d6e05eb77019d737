package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.plan.Action;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A GPU that does not work is spoken of step by step, and may be stopped only where all that is measured proves it. */
class IdleLadderTest {
    private static final String GPU = FleetFloor.gpu(0, 0);

    @Test
    void a_machine_of_eight_idle_gpus_is_told_once_then_again_then_advised_of_and_at_growing_distance_reminded() {
        try (FleetFloor floor = new FleetFloor(1)) {
            for (int slot = 0; slot < 8; slot++) {
                floor.idle(FleetFloor.gpu(0, slot));
            }
            floor.pass(Duration.ofHours(2));
            assertThat(floor.told()).hasSize(1);
            assertThat(floor.told().get(0).message())
                    .contains("node-0: gpu-idle of node-0/0", "and 4 more", "half an hour");
            floor.pass(Duration.ofHours(4));
            assertThat(floor.told()).hasSize(2);
            floor.pass(Duration.ofHours(19));
            assertThat(floor.told()).hasSize(4);
            assertThat(floor.told()).extracting(Action.Alert::severity).contains("warning");
            int afterADay = floor.told().size();
            floor.pass(Duration.ofHours(23));
            int afterTwo = floor.told().size();
            floor.pass(Duration.ofHours(24));
            assertThat(floor.told().size() - afterTwo)
                    .as("words on the third day")
                    .isLessThanOrEqualTo(3);
            assertThat(afterTwo - afterADay).as("words on the second day").isLessThanOrEqualTo(3);
        }
    }

    @Test
    void it_may_be_stopped_only_after_half_an_hour_and_while_it_is_heard_of() {
        try (FleetFloor floor = new FleetFloor(1)) {
            floor.idle(GPU).pass(Duration.ofMinutes(20));
            assertThat(floor.mayStop(GPU).yes()).isFalse();
            assertThat(floor.mayStop(GPU).reason()).contains("not been idle for long enough");
            floor.pass(Duration.ofMinutes(20));
            assertThat(floor.mayStop(GPU).yes()).isTrue();
            assertThat(floor.mayStop(FleetFloor.gpu(0, 1)).yes()).isFalse();
            assertThat(floor.mayStop("nothing").yes()).isFalse();
            floor.after(Duration.ofMinutes(2));
            assertThat(floor.mayStop(GPU).yes()).isFalse();
            assertThat(floor.mayStop(GPU).reason()).contains("last heard of");
        }
    }

    @Test
    void an_outage_restarts_the_clock_and_so_does_one_of_interlock() {
        try (FleetFloor floor = new FleetFloor(1)) {
            floor.idle(GPU)
                    .pass(Duration.ofMinutes(25))
                    .after(Duration.ofMinutes(20))
                    .report();
            assertThat(floor.conditions()).doesNotContain("gpu-idle");
            floor.pass(Duration.ofMinutes(25));
            assertThat(floor.mayStop(GPU).yes()).isFalse();
            floor.restart().after(Duration.ofMinutes(30)).report();
            assertThat(floor.mayStop(GPU).yes()).isFalse();
            floor.pass(Duration.ofMinutes(31));
            assertThat(floor.mayStop(GPU).yes()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "power_watts, 300, counters may lie",
        "engine_active_percent, 30, profiling counters",
        "utilization_percent, 40, used to 40",
        "memory_used_mib, 30000, are kept",
        "power_watts, , not known",
        "memory_used_mib, , not measured",
        "utilization_percent, , not measured"
    })
    void what_is_missing_or_contradicts_counts_as_work(String metric, Double value, String reason) {
        try (FleetFloor floor = new FleetFloor(1)) {
            floor.idle(GPU).pass(Duration.ofMinutes(40));
            if (value == null) {
                floor.remove(GPU, metric);
            } else {
                floor.set(GPU, metric, value);
            }
            floor.pass(Duration.ofMinutes(1));

            assertThat(floor.mayStop(GPU).yes()).isFalse();
            assertThat(floor.mayStop(GPU).reason()).contains(reason);
            assertThat(floor.conditions()).doesNotContain("gpu-idle");
        }
    }

    @Test
    void a_label_exempts_it() {
        try (FleetFloor floor = new FleetFloor(1)) {
            floor.idle(GPU).label(GPU, "keep", "demo").pass(Duration.ofHours(5));

            assertThat(floor.told()).isEmpty();
            assertThat(floor.mayStop(GPU).reason()).contains("labelled to be kept: demo");
        }
    }
}
