package dev.interlock.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.plan.Action;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.FaultWindow;
import dev.interlock.simulator.fault.SensorLie;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultyWorldTest {
    private final World world = busyMorning();

    @Test
    void a_degraded_unit_at_high_load_heats_its_zone_above_27_degrees_and_its_neighbours_can_bring_it_back() {
        world.inject(new Fault.CoolingDegraded("crac-2", fromNow(), 20));
        step(10);
        assertThat(hottestOfZone1()).isBetween(27.0, 30.0);

        world.execute("a", new Action.AdjustCooling("crac-1", 20, 100));
        world.execute("b", new Action.AdjustCooling("crac-3", 20, 100));
        step(15);
        assertThat(hottestOfZone1()).isLessThan(26.5);
    }

    @Test
    void a_degraded_zone_also_comes_back_when_its_GPUs_are_capped() {
        world.inject(new Fault.CoolingDegraded("crac-2", fromNow(), 20));
        step(10);
        double before = hottestOfZone1();
        for (int rack = 1; rack <= 8; rack++) {
            world.execute("cap-" + rack, new Action.ThrottleGpu("rack-" + rack, 200));
        }
        step(15);

        assertThat(before).isGreaterThan(27);
        assertThat(hottestOfZone1()).isLessThan(Math.min(27, before - 0.8));
        assertThat(world.tally().jobMinutesLost()).isPositive();
    }

    @Test
    void with_one_of_three_units_lost_the_other_two_can_hold_the_zone() {
        world.execute("a", new Action.AdjustCooling("crac-1", 20, 100));
        world.execute("b", new Action.AdjustCooling("crac-3", 20, 100));
        world.inject(new Fault.CoolingLost("crac-2", fromNow()));
        step(60);

        assertThat(hottestOfZone1()).isBetween(20.0, 26.5);
        assertThat(sample("crac-2").metric("running")).isZero();
        assertThat(sample("crac-2").status()).isEqualTo(Sample.Status.ERROR);
        assertThat(sample("crac-2").metric("heat_watts")).isZero();
    }

    @Test
    void a_zone_without_any_cooling_leaves_the_allowable_range_within_a_minute() {
        for (int unit = 1; unit <= 3; unit++) {
            world.inject(new Fault.CoolingLost("crac-" + unit, fromNow()));
        }
        int seconds = 0;
        while (hottestOfZone1() < 32) {
            world.step(Duration.ofSeconds(1));
            seconds++;
        }

        assertThat(seconds).isBetween(30, 110);
        step(10);
        assertThat(world.tally().throttledGpuMinutes()).isPositive();
        assertThat(world.tally().allowableViolationRackMinutes()).isGreaterThan(60);
    }

    @Test
    void a_power_spike_overloads_its_PDU_until_a_breaker_opens_and_the_jobs_lose_their_work() {
        for (int rack = 1; rack <= 4; rack++) {
            world.inject(new Fault.PowerSpike("rack-" + rack, fromNow(), 7_000));
        }
        step(10);

        assertThat(world.tally().breakerTrips()).isPositive();
        assertThat(sample("pdu-1a").metric("energised")).isZero();
        assertThat(sample("rack-1").errorCode()).isEqualTo("RACK_DARK");
        assertThat(world.jobs()).noneMatch(job -> job.rack().equals("rack-1"));
        assertThat(world.tally().jobMinutesLost()).isPositive();
    }

    @Test
    void a_lost_feed_and_a_lost_UPS_show_in_the_power_samples() {
        world.inject(new Fault.FeedLost("feed-a", fromNow()));
        world.inject(new Fault.UpsLost("ups-b", fromNow()));
        world.step(Duration.ofSeconds(2));

        assertThat(sample("feed-a").metric("energised")).isZero();
        assertThat(sample("ups-a").metric("on_battery")).isEqualTo(1);
        assertThat(sample("ups-b").errorCode()).isEqualTo("UPS_BYPASS");
        step(2);
        assertThat(sample("ups-a").metric("on_battery")).isZero();
        assertThat(sample("feed-b").metric("power_watts")).isGreaterThan(100_000);
    }

    @Test
    void an_overheating_GPU_throttles_and_a_cap_helps() {
        String gpu = busyGpu();
        world.inject(new Fault.GpuOverheat(gpu, fromNow(), 3));
        step(10);
        assertThat(sample(gpu).metric("throttled")).isEqualTo(1);
        assertThat(sample(gpu).status()).isEqualTo(Sample.Status.WARN);

        world.execute("cap", new Action.ThrottleGpu(gpu, 300));
        step(10);
        assertThat(sample(gpu).metric("throttled")).isZero();
        assertThat(sample(gpu).metric("gpu_celsius")).isLessThan(83);
    }

    @Test
    void a_fault_ends_with_its_window_and_can_be_cleared_before() {
        FaultWindow window = new FaultWindow(now(), now() + 120_000);
        world.inject(new Fault.GpuThrottled("gpu-1-0", window));
        String cleared = world.inject(new Fault.GpuThrottled("gpu-1-1", FaultWindow.openFrom(now())));
        step(1);
        assertThat(sample("gpu-1-0").metric("throttled")).isEqualTo(1);
        assertThat(sample("gpu-1-1").metric("throttled")).isEqualTo(1);
        assertThat(world.clear(cleared)).isTrue();
        step(2);
        assertThat(sample("gpu-1-0").metric("throttled")).isZero();
        assertThat(sample("gpu-1-1").metric("throttled")).isZero();
        assertThat(world.clear(cleared)).isFalse();
    }

    @Test
    void a_stuck_sensor_repeats_one_value_exactly_and_the_others_move_on() {
        world.inject(new Fault.Sensor("rack-1", fromNow(), SensorLie.STUCK, "inlet_top_celsius", 0));
        step(1);
        Sample held = sample("rack-1");
        step(5);

        assertThat(sample("rack-1").metric("inlet_top_celsius")).isEqualTo(held.metric("inlet_top_celsius"));
        assertThat(sample("rack-1").metric("power_watts")).isNotEqualTo(held.metric("power_watts"));
    }

    @Test
    void a_stuck_device_a_drifting_a_silent_and_a_broken_sensor_lie_each_in_their_way() {
        world.inject(new Fault.Sensor("crac-1", fromNow(), SensorLie.STUCK, "", 0));
        world.inject(new Fault.Sensor("rack-2", fromNow(), SensorLie.DRIFTING, "inlet_middle_celsius", 0.5));
        world.inject(new Fault.Sensor("rack-3", fromNow(), SensorLie.SILENT, "", 0));
        world.inject(new Fault.Sensor("rack-4", fromNow(), SensorLie.NAN, "power_watts", 0));
        step(1);
        Sample unit = sample("crac-1");
        step(10);

        assertThat(sample("crac-1").metrics()).isEqualTo(unit.metrics());
        assertThat(sample("rack-2").metric("inlet_middle_celsius")
                        - sample("rack-2").metric("inlet_top_celsius"))
                .isGreaterThan(4);
        assertThat(find("rack-3")).isEmpty();
        assertThat(sample("rack-4").metric("power_watts")).isNaN();
        assertThat(sample("rack-4").metric("inlet_top_celsius")).isFinite();
    }

    @Test
    void a_fault_needs_a_target_that_it_can_befall() {
        assertThatThrownBy(() -> world.inject(new Fault.CoolingLost("rack-1", fromNow())))
                .hasMessage(
                        "Fault 'cooling_lost' cannot befall 'rack-1'. Name a cooling unit of the inventory: crac-1 to"
                                + " crac-9. Did you mean 'crac-1'?");
        assertThatThrownBy(() -> world.inject(new Fault.Sensor("rack-99", fromNow(), SensorLie.SILENT, "", 0)))
                .hasMessageContaining("Name a device of the inventory");
    }

    private static World busyMorning() {
        World world = World.build(WorldSpec.standard().withLoad(0.95), 1);
        world.step(Duration.ofHours(10));
        return world;
    }

    private String busyGpu() {
        return world.samples().stream()
                .filter(sample -> sample.deviceId().startsWith("gpu"))
                .max(Comparator.comparingDouble(sample -> sample.metric("power_watts")))
                .orElseThrow()
                .deviceId();
    }

    private double hottestOfZone1() {
        double hottest = 0;
        for (int rack = 1; rack <= 8; rack++) {
            hottest = Math.max(hottest, sample("rack-" + rack).metric("inlet_middle_celsius"));
        }
        return hottest;
    }

    private Sample sample(String id) {
        return find(id).orElseThrow();
    }

    private Optional<Sample> find(String id) {
        return world.samples().stream()
                .filter(sample -> sample.deviceId().equals(id))
                .findFirst();
    }

    private void step(int minutes) {
        world.step(Duration.ofMinutes(minutes));
    }

    private FaultWindow fromNow() {
        return FaultWindow.openFrom(now());
    }

    private long now() {
        return world.now().toEpochMilli();
    }
}
