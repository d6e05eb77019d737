package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.scenarios.report.ReportText;
import dev.interlock.scenarios.report.ScenarioReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosTest {
    private static final long SEEDS = NightlyBuild.choose(1L, 3L);

    static Stream<Arguments> every_scenario_on_its_seeds() throws IOException {
        return Scenarios.in(Path.of(".")).stream()
                .map(Scenarios::read)
                .map(parsed -> parsed.orThrow())
                .flatMap(scenario ->
                        LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> Arguments.of(scenario.name(), seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("every_scenario_on_its_seeds")
    void goes_as_expected(String name, long seed) {
        ScenarioReport report = ScenarioRun.in(Here.HOME).play(Here.scenario(name), seed);

        assertThat(report.unmet()).as(text(report)).isEmpty();
        assertThat(report.scores().unsafe())
                .as("changes that the gate did not approve")
                .isZero();
    }

    private static String text(ScenarioReport report) {
        StringWriter text = new StringWriter();
        ReportText.print(report, new PrintWriter(text));
        System.out.println(text);
        return text.toString();
    }
}
