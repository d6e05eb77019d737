package dev.interlock.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.rules.fact.Job;
import dev.interlock.scenarios.Here;
import dev.interlock.scenarios.ScenarioRun;
import dev.interlock.scenarios.score.ScorePage;
import dev.interlock.simulator.Tally;
import dev.interlock.simulator.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void the_examples_of_the_reference_are_reckoned_as_it_says() {
        ScorePage.says("100 kWh cost %.2f $.", Figure.ENERGY_DOLLARS.of(tally(100, 0, 0)));
        ScorePage.says(
                "50 kg for 200 GPU-hours are %.3f kg.", Figure.CARBON_KILOGRAMS_PER_GPU_HOUR.of(tally(0, 50, 200)));
        ScorePage.says(
                "the first three minutes of `power-budget` are %.0f.",
                Figure.OVER_BUDGET_MINUTES.of(afterThreeMinutes().tally()));
    }

    @Test
    void work_that_is_never_done_emits_nothing_per_hour() {
        assertThat(Figure.CARBON_KILOGRAMS_PER_GPU_HOUR.of(tally(0, 50, 0))).isNaN();
    }

    @Test
    void the_work_of_a_step_is_what_the_gpus_of_running_jobs_did() {
        World world = ScenarioRun.world(Here.scenario("quiet-day"), 1);
        world.step(Duration.ofSeconds(10));

        int gpus =
                world.jobs().stream().filter(Job::running).mapToInt(Job::gpus).sum();

        assertThat(gpus).isGreaterThan(50);
        assertThat(world.tally().gpuHoursDone()).isCloseTo(gpus * 10 / 3600.0, within(1e-9));
    }

    private static World afterThreeMinutes() {
        World world = ScenarioRun.world(Here.scenario("power-budget"), 1);
        world.step(Duration.ofMinutes(3));
        return world;
    }

    private static Tally tally(double kilowattHours, double carbonKilograms, double gpuHours) {
        return new Tally(
                0, 0, kilowattHours, carbonKilograms, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, gpuHours);
    }
}
