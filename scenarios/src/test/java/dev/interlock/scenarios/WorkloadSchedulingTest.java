package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.simulator.Tally;
import dev.interlock.simulator.work.Scheduling;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When and where jobs run: said by Interlock, and by whoever takes the first rack that has room. Its other rules hold in both. */
class WorkloadSchedulingTest {
    private static final Scenario STORY = Here.scenario("workload-scheduling")
            .lasting(NightlyBuild.choose(Duration.ofMinutes(15), Duration.ofDays(1)));

    static LongStream seeds() {
        return NightlyBuild.choose(LongStream.of(1), LongStream.rangeClosed(1, 5));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void interlock_places_jobs_and_keeps_heat_and_power_no_worse_than_first_fit(long seed) {
        ScenarioReport report = ScenarioRun.in(Here.HOME).play(STORY, seed);
        Tally placed = report.tallies().controlled();
        Tally firstFit = ScenarioRun.in(Here.HOME)
                .play(STORY.seatedBy(Scheduling.FIRST_FIT), seed)
                .tallies()
                .controlled();

        assertThat(report.course().lines())
                .anySatisfy(line -> assertThat(line.summary()).startsWith("place_job "));
        assertThat(report.course().refusals()).isZero();
        assertThat(report.scores().unsafe()).isZero();
        assertThat(placed.overBudgetMinutes()).isLessThanOrEqualTo(firstFit.overBudgetMinutes());
        assertThat(placed.recommendedViolationRackMinutes())
                .isLessThanOrEqualTo(firstFit.recommendedViolationRackMinutes());
    }
}
