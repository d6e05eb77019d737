package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.report.ReportText;
import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.simulator.WorldName;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Those that are simulated; the shop's are played by a test of their own. */
class ScenariosTest {
    private static final long SEEDS = NightlyBuild.choose(1L, 3L);

    /** They last, or are many machines; the others are played by each build. */
    private static final Set<String> AT_NIGHT = Set.of(
            "air-handlers-trip",
            "busy-fleet",
            "carbon-aware",
            "chaos1",
            "chillers-stay-off",
            "demand-response",
            "idle-fleet",
            "quiet-fleet",
            "quiet-night",
            "silent-fleet",
            "xid-burst");

    static Stream<Arguments> every_scenario_on_its_seeds() throws IOException {
        return simulated().filter(any -> !any.heading().isOwed()).flatMap(any -> seeds(any)
                .mapToObj(seed -> Arguments.of(any.heading().name(), seed, any)));
    }

    static Stream<Arguments> every_scenario_that_is_owed() throws IOException {
        return simulated()
                .filter(any -> any.heading().isOwed())
                .map(any -> Arguments.of(any.heading().name(), any));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("every_scenario_on_its_seeds")
    void goes_as_expected(String name, long seed, AnyScenario scenario) {
        ScenarioReport report = played(scenario.with(seed, scenario.heading().noise()));

        assertThat(report.unmet()).as(text(report)).isEmpty();
        report.scored().ifPresent(scores -> assertThat(scores.unsafe())
                .as("changes that the gate did not approve")
                .isZero());
    }

    /** Once it goes as expected, it is owed no more, and has to say so. */
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("every_scenario_that_is_owed")
    void is_still_owed(String name, AnyScenario scenario) {
        ScenarioReport report = played(scenario);

        assertThat(report.unmet())
                .as("'%s' goes as expected. Take 'owed' out of it.", name)
                .isNotEmpty();
    }

    private static Stream<AnyScenario> simulated() throws IOException {
        String only = System.getProperty("story", "");
        Predicate<String> chosen = only.isEmpty()
                ? NightlyBuild.choose(name -> !AT_NIGHT.contains(name), name -> true)
                : List.of(only.split(","))::contains;
        return Scenarios.all(Path.of(".")).stream()
                .map(file -> Scenarios.readAny(file).orThrow())
                .filter(any -> any.heading().world() != WorldName.MINICLOUD)
                .filter(any -> chosen.test(any.heading().name()));
    }

    /** Those of a data centre on several; a fleet's chance changes little. */
    private static LongStream seeds(AnyScenario any) {
        return any.heading().world() == WorldName.DATACENTRE
                ? LongStream.concat(LongStream.of(any.heading().seed()), LongStream.rangeClosed(1, SEEDS))
                        .distinct()
                        .limit(SEEDS)
                : LongStream.of(any.heading().seed());
    }

    private static ScenarioReport played(AnyScenario scenario) {
        return new AnyRun(BenchSettings.in(Here.HOME), Optional.empty(), left -> {}).play(scenario);
    }

    private static String text(ScenarioReport report) {
        StringWriter text = new StringWriter();
        ReportText.print(report, new PrintWriter(text));
        System.out.println(text);
        return text.toString();
    }
}
