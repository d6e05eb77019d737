package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.plan.Action;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** XIDs: of one GPU, of many at once, repeated, and long over. */
class XidBurstTest {
    @Test
    void application_errors_of_116_gpus_on_74_machines_within_half_a_minute_are_one_incident() {
        try (FleetFloor floor = new FleetFloor(74)) {
            floor.report();
            for (int machine = 0; machine < 74; machine++) {
                floor.set(FleetFloor.gpu(machine, 0), "xid", machine < 7 ? 31 : 43);
                if (machine < 42) {
                    floor.set(FleetFloor.gpu(machine, 1), "xid", 43);
                }
                if (machine % 25 == 24) {
                    floor.after(Duration.ofSeconds(10)).report();
                }
            }
            floor.after(Duration.ofSeconds(10)).report().pass(Duration.ofMinutes(30));

            assertThat(floor.told()).hasSize(1);
            assertThat(floor.told().get(0).severity()).isEqualTo("warning");
            assertThat(floor.told().get(0).message()).contains("XID 31", "XID 43", "No machine is to be blamed");
            assertThat(floor.conditions()).as("what is latched is over").isEmpty();
        }
    }

    @Test
    void an_error_that_needs_a_reset_is_told_among_a_hundred_of_the_application() {
        try (FleetFloor floor = new FleetFloor(20)) {
            floor.report();
            for (int machine = 0; machine < 20; machine++) {
                floor.set(FleetFloor.gpu(machine, 0), "xid", 43);
            }
            floor.set(FleetFloor.gpu(3, 5), "xid", 79);
            floor.after(Duration.ofSeconds(10)).report().pass(Duration.ofMinutes(2));

            assertThat(floor.told())
                    .extracting(Action.Alert::severity)
                    .containsExactlyInAnyOrder("warning", "critical");
            assertThat(floor.told())
                    .anyMatch(alert -> alert.message().contains("XID 79")
                            && alert.message().contains("node-3/5")
                            && alert.target().equals("node-3"));
        }
    }

    @Test
    void one_xid_never_cancels_another_and_repeats_are_one() {
        try (FleetFloor floor = new FleetFloor(1)) {
            String gpu = FleetFloor.gpu(0, 0);
            floor.report().set(gpu, "xid", 79).pass(Duration.ofMinutes(2));
            assertThat(floor.told()).hasSize(1);
            floor.set(gpu, "xid", 45).pass(Duration.ofMinutes(2));
            assertThat(floor.conditions()).as("the later code hides nothing").containsExactly("gpu-xid");
            for (int repeat = 0; repeat < 200; repeat++) {
                floor.set(gpu, "xid", repeat % 2 == 0 ? 79 : 45).pass(Duration.ofMinutes(1));
            }
            assertThat(floor.told()).as("repeats are one").hasSize(1);
            floor.set(gpu, "xid", 48).pass(Duration.ofMinutes(2));
            assertThat(floor.told()).hasSize(2);
            assertThat(floor.told().get(1).message()).contains("XID 48", "XID 79");
            floor.set(gpu, "xid", 0).pass(Duration.ofMinutes(1));
            assertThat(floor.conditions()).isEmpty();
        }
    }

    @Test
    void what_stood_before_anybody_looked_is_no_news_of_the_application() {
        try (FleetFloor floor = new FleetFloor(12)) {
            for (int machine = 0; machine < 12; machine++) {
                floor.set(FleetFloor.gpu(machine, 0), "xid", 43);
            }
            floor.report().set(FleetFloor.gpu(3, 1), "xid", 31).pass(Duration.ofMinutes(5));

            assertThat(floor.told()).hasSize(1);
            assertThat(floor.told().get(0).severity()).isEqualTo("info");
            assertThat(floor.told().get(0).message()).contains("XID 31").doesNotContain("XID 43");
        }
    }

    @Test
    void a_solo_45_is_a_recommendation_and_beside_another_nothing() {
        try (FleetFloor floor = new FleetFloor(2)) {
            floor.report();
            floor.set(FleetFloor.gpu(0, 0), "xid", 45);
            floor.set(FleetFloor.gpu(1, 0), "xid", 45).set(FleetFloor.gpu(1, 1), "xid", 48);
            floor.pass(Duration.ofMinutes(3));

            assertThat(floor.told()).extracting(Action.Alert::target).containsExactlyInAnyOrder("node-0", "node-1");
            assertThat(floor.told().stream().filter(alert -> alert.target().equals("node-0")))
                    .extracting(Action.Alert::severity)
                    .containsExactly("info");
        }
    }
}
