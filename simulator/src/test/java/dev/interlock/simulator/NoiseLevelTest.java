package dev.interlock.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.plan.Action;
import dev.interlock.simulator.fleet.labelled.FleetSpec;
import dev.interlock.simulator.fleet.labelled.LabelledFleet;
import dev.interlock.simulator.measure.NoiseLevel;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NoiseLevelTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MINUTES = 120;

    @Test
    void without_noise_a_reading_is_the_truth() {
        World world = after(NoiseLevel.NONE);

        Object hottest = world.execute("look", new Action.GetThermalStatus("facility"))
                .out()
                .get("max_inlet_celsius");

        assertThat(world.samples().stream()
                        .filter(sample -> sample.deviceId().startsWith("rack-"))
                        .mapToDouble(sample -> sample.metric("inlet_middle_celsius"))
                        .max()
                        .orElseThrow())
                .isEqualTo(hottest);
    }

    @Test
    void the_louder_the_farther_readings_lie_from_the_truth() {
        List<Sample> truth = after(NoiseLevel.NONE).samples();

        double little = spread(truth, after(new NoiseLevel(0.1)).samples());
        double usual = spread(truth, after(NoiseLevel.USUAL).samples());
        double most = spread(truth, after(new NoiseLevel(1)).samples());

        assertThat(little).isPositive().isLessThan(usual);
        assertThat(usual).isLessThan(most).isLessThanOrEqualTo(0.08 + 0.01);
        assertThat(most).isBetween(0.3, 0.5 + 0.01);
    }

    @Test
    void the_usual_noise_is_that_of_a_world_that_does_not_say() {
        assertThat(after(NoiseLevel.USUAL).samples())
                .isEqualTo(stepped(World.build(WorldSpec.standard(), 1)).samples());
    }

    @Test
    void the_same_seed_and_noise_give_the_same_readings() {
        assertThat(after(new NoiseLevel(0.7)).samples())
                .isEqualTo(after(new NoiseLevel(0.7)).samples());
    }

    @Test
    void half_way_between_the_usual_and_the_harshest_is_the_mean_of_both() {
        assertThat(new NoiseLevel(0.6).spread(1, 3)).isCloseTo(2, within(1e-9));
        assertThatThrownBy(() -> new NoiseLevel(1.5)).hasMessageContaining("Give 0 to 1");
    }

    @Test
    void what_a_fleet_tells_errs_gets_late_and_gets_lost_beyond_the_usual_noise_only() {
        List<Sample> usual = fleet(NoiseLevel.USUAL);
        List<Sample> most = fleet(new NoiseLevel(1));

        assertThat(usual)
                .allSatisfy(sample ->
                        assertThat(sample.timestamp().getEpochSecond() % 60).isZero())
                .hasSize(MINUTES * 32);
        assertThat(most).hasSizeBetween((int) (0.95 * usual.size()), usual.size() - 1);
        assertThat(most)
                .anySatisfy(sample ->
                        assertThat(sample.timestamp().getEpochSecond() % 60).isPositive())
                .anySatisfy(sample -> assertThat(sample.metric("memory_used_mib"))
                        .isGreaterThan(usual.get(0).metric("memory_used_mib") + 100));
        assertThat(fleet(new NoiseLevel(1))).isEqualTo(most);
    }

    private static List<Sample> fleet(NoiseLevel level) {
        FleetSpec spec = new FleetSpec(4, List.of(new FleetSpec.Work("chat", 4, "serving")));
        LabelledFleet fleet = LabelledFleet.staged(spec, List.of(), MINUTES, 1, level);
        return IntStream.range(0, MINUTES)
                .boxed()
                .flatMap(minute -> fleet.samples(minute).stream())
                .filter(sample -> sample.deviceId().contains("/"))
                .toList();
    }

    private static World after(NoiseLevel level) {
        return stepped(World.build(WorldSpec.standard(), 1, level));
    }

    private static World stepped(World world) {
        for (int minute = 0; minute < 5; minute++) {
            world.step(MINUTE);
        }
        return world;
    }

    /** The farthest that any inlet is off. */
    private static double spread(List<Sample> truth, List<Sample> read) {
        double most = 0;
        for (int i = 0; i < truth.size(); i++) {
            if (truth.get(i).deviceId().startsWith("rack-")) {
                most = Math.max(
                        most,
                        Math.abs(truth.get(i).metric("inlet_middle_celsius")
                                - read.get(i).metric("inlet_middle_celsius")));
            }
        }
        return most;
    }
}
