package dev.interlock.simulator.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.simulator.layout.Capacities;
import dev.interlock.simulator.layout.Layout;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PowerTreeTest {
    private final Layout layout = new Layout(24, 3, 3, 8);
    private final PowerTree tree = new PowerTree(layout, new Capacities(layout, 0, 0));
    private final double[] racks = new double[24];

    @BeforeEach
    void a_usual_load() {
        Arrays.fill(racks, 6_000);
        step(60);
    }

    @Test
    void each_level_carries_what_hangs_on_it() {
        assertThat(tree.pduWatts(0)).isEqualTo(24_000);
        assertThat(tree.upsWatts(0)).isEqualTo(72_000);
        assertThat(tree.itWatts()).isEqualTo(144_000);
        assertThat(tree.feedWatts(0) + tree.feedWatts(1)).isCloseTo(tree.totalWatts(), within(0.01));
        assertThat(tree.totalWatts()).isGreaterThan(144_000 / 0.97 + 30_000);
    }

    @Test
    void where_more_racks_hang_on_it_than_it_is_for_a_pdu_trips_that_would_have_held() {
        PowerTree crowded = new PowerTree(layout, new Capacities(layout, 0, 0.8));
        Arrays.fill(racks, 8_500);
        for (int minute = 0; minute < 10; minute++) {
            step(60);
            crowded.carry(racks, 30_000, 60);
        }

        assertThat(tree.busiestPduShare()).isCloseTo(0.756, within(0.001));
        assertThat(tree.trips()).isZero();
        assertThat(crowded.busiestPduShare()).isCloseTo(1.36, within(0.001));
        assertThat(crowded.trips()).isGreaterThanOrEqualTo(layout.pdus());
    }

    @Test
    void a_lost_feed_leaves_its_UPS_on_battery_until_the_other_feed_takes_over() {
        tree.lose(0, true);
        step(5);
        assertThat(tree.onBattery(0)).isTrue();
        assertThat(tree.rackEnergised(0)).isTrue();
        step(6);
        step(1);
        assertThat(tree.onBattery(0)).isFalse();
        assertThat(tree.batteryPercent(0)).isBetween(95.0, 99.9);
        assertThat(tree.feedWatts(0)).isZero();
        assertThat(tree.feedWatts(1)).isCloseTo(tree.totalWatts(), within(0.01));
    }

    @Test
    void without_any_feed_the_batteries_last_for_minutes_and_then_the_racks_are_dark() {
        tree.lose(0, true);
        tree.lose(1, true);
        int minutes = 0;
        while (tree.rackEnergised(0)) {
            step(60);
            minutes++;
        }

        assertThat(minutes).isBetween(8, 20);
        assertThat(tree.mains()).isFalse();
    }

    @Test
    void a_lost_UPS_carries_its_load_in_bypass_but_not_over_a_lost_feed() {
        tree.bypass(0, true);
        step(5);
        assertThat(tree.rackEnergised(0)).isTrue();
        tree.lose(0, true);
        step(5);
        assertThat(tree.rackEnergised(0)).isFalse();
        step(10);
        step(1);
        assertThat(tree.rackEnergised(0)).isTrue();
    }

    @Test
    void an_overloaded_PDU_trips_and_leaves_its_own_racks_dark() {
        Arrays.fill(racks, 0, 4, 16_000);
        for (int i = 0; i < 10; i++) {
            step(30);
        }

        assertThat(tree.trips()).isEqualTo(1);
        assertThat(tree.rackEnergised(0)).isFalse();
        assertThat(tree.rackEnergised(4)).isTrue();
    }

    @Test
    void a_survivor_that_cannot_carry_both_halves_trips_and_everything_lives_on_batteries() {
        Arrays.fill(racks, 12_000);
        tree.lose(0, true);
        for (int second = 0; second < 200; second++) {
            step(1);
        }

        assertThat(tree.trips()).isEqualTo(1);
        assertThat(tree.onBattery(0)).isTrue();
        assertThat(tree.onBattery(1)).isTrue();
    }

    private void step(double seconds) {
        tree.switchOver(seconds);
        double[] drawn = racks.clone();
        Arrays.setAll(drawn, rack -> tree.rackEnergised(rack) ? racks[rack] : 0);
        tree.carry(drawn, 40_000, seconds);
    }
}
