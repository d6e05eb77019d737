package dev.interlock.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuietDayTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void without_faults_nothing_leaves_its_limits_on_a_whole_day(long seed) {
        World world = World.build(WorldSpec.standard(), seed);
        check(world);
        for (int minute = 0; minute < 24 * 60; minute++) {
            world.step(Duration.ofMinutes(1));
            check(world);
        }

        Tally tally = world.tally();
        assertThat(tally.recommendedViolationRackMinutes()).isZero();
        assertThat(tally.breakerTrips()).isZero();
        assertThat(tally.slaMisses()).isZero();
        assertThat(tally.throttledGpuMinutes()).isZero();
        assertThat(tally.jobMinutesLost()).isZero();
        assertThat(tally.jobsFinished()).isGreaterThan(200);
        assertThat(tally.pue()).isBetween(1.2, 1.54);
        assertThat(tally.itKilowattHours()).isBetween(24 * 75.0, 24 * 150.0);
        assertThat(tally.carbonKilograms()).isBetween(400.0, 1_500.0);
    }

    private static void check(World world) {
        List<Sample> samples = world.samples();
        assertThat(samples).hasSize(world.inventory().devices().size());
        for (Sample sample : samples) {
            Device device = world.inventory().find(sample.deviceId()).orElseThrow();
            boolean quiet = sample.status() == Sample.Status.OK && quiet(device, sample);
            if (!quiet) {
                assertThat(sample).as("at %s", world.now()).isNull();
            }
        }
        long now = world.now().toEpochMilli();
        for (Job job : world.jobs()) {
            if (job.queued()) {
                assertThat(now - job.submittedAt()).as("wait of %s", job).isLessThan(600_000);
            }
        }
    }

    private static boolean quiet(Device device, Sample sample) {
        double share = sample.metric("power_watts") / device.rating(Rating.RATED_WATTS);
        return switch (device.kind().name()) {
            case "RACK" ->
                sample.metric("inlet_top_celsius") < 26.5
                        && sample.metric("inlet_bottom_celsius") > 18.5
                        && share < 0.8;
            case "GPU" -> sample.metric("gpu_celsius") < 80 && sample.metric("throttled") == 0;
            case "POWER_UNIT" ->
                share < (device.id().startsWith("feed") ? 0.4 : 0.8) && sample.metric("energised") == 1;
            case "COOLING_UNIT" -> sample.metric("running") == 1 && sample.metric("capacity_percent") == 100;
            case "FACILITY" -> sample.metric("total_watts") < 0.9 * device.rating(Rating.BUDGET_WATTS);
            default -> false;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void live_sensors_never_repeat_themselves_for_long(long seed) {
        World world = World.build(WorldSpec.standard(), seed);
        var before = new LinkedHashMap<String, Sample>();
        var same = new TreeMap<String, Integer>();
        for (int minute = 0; minute < 240; minute++) {
            world.step(Duration.ofMinutes(1));
            for (Sample sample : world.samples()) {
                Sample last = before.put(sample.deviceId(), sample);
                boolean repeated = last != null && last.metrics().equals(sample.metrics());
                int times = same.merge(sample.deviceId(), 1, (old, one) -> repeated ? old + one : 0);
                assertThat(times).as(sample.deviceId()).isLessThan(4);
            }
        }
        assertThat(world.inventory().ofKind(DeviceKind.GPU)).hasSize(192);
    }
}
