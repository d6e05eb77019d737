package dev.interlock.scenarios.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.scenarios.AnyScenario;
import dev.interlock.scenarios.Here;
import dev.interlock.scenarios.Scenarios;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.fleet.story.FleetRun;
import dev.interlock.scenarios.fleet.story.FleetScenario;
import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.simulator.measure.NoiseLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fleet that is in order, for three days and five chances at night: nothing is changed, nothing is told, and nobody is woken. */
final class QuietFleetTest {
    private static final Duration LONG = Duration.ofHours(NightlyBuild.choose(2, 72));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, NightlyBuild.choose(1, 5));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_is_said_or_done_of_a_fleet_that_is_in_order(long seed) {
        ScenarioReport report = played("quiet-fleet", seed, NoiseLevel.USUAL);

        assertThat(report.unmet()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nor_where_its_sensors_err_as_far_as_their_data_sheets_allow(long seed) {
        ScenarioReport report = played("quiet-fleet", seed, new NoiseLevel(1));

        assertThat(report.unmet()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_job_that_works_by_turns_is_one_incident_and_told_once_a_day(long seed) {
        ScenarioReport report = played("busy-fleet", seed, NoiseLevel.USUAL);

        assertThat(report.course().incidentsOpened()).isEqualTo(1);
        assertThat(report.course().alerts()).isLessThanOrEqualTo((int) Math.max(1, LONG.toDays()));
        assertThat(report.course().pages()).isZero();
    }

    private static ScenarioReport played(String name, long seed, NoiseLevel noise) {
        AnyScenario story = Scenarios.readAny(Path.of("fleet", name + ".json")).orThrow();
        FleetScenario fleet = story.<Optional<FleetScenario>>fold(
                        hall -> Optional.empty(), shop -> Optional.empty(), Optional::of)
                .orElseThrow();
        return FleetRun.play(
                new FleetScenario(
                        fleet.heading().with(seed, noise), LONG, fleet.fleet(), fleet.faults(), fleet.expect()),
                BenchSettings.in(Here.HOME),
                left -> {});
    }
}
