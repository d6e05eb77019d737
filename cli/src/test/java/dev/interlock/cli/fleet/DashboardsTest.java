package dev.interlock.cli.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation gives for Grafana and Prometheus, asked of a real Prometheus that scrapes a controller with a simulated fleet. */
@NeedsProgram(ForeignProgram.PROMETHEUS)
final class DashboardsTest {
    private static final Path DOCS = Path.of("../docs/how-to/grafana");

    /** Enough for every series that the fleet's first minute makes. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;

    DashboardsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void every_panel_and_every_rule_has_rows_on_a_real_prometheus() throws Exception {
        try (WatchedFleet fleet = WatchedFleet.start("dashboards");
                ScrapingPrometheus prometheus = ScrapingPrometheus.start(folder, DOCS, fleet)) {
            List<String> unanswered = new ArrayList<>(questions());
            assertThat(unanswered).hasSizeGreaterThan(35);
            Instant until = Instant.now().plus(PATIENCE);
            while (!unanswered.isEmpty() && Instant.now().isBefore(until)) {
                fleet.push();
                for (String question : List.copyOf(unanswered)) {
                    if (prometheus.rows(question) > 0) {
                        unanswered.remove(question);
                    }
                }
            }
            assertThat(unanswered).as("questions without an answer").isEmpty();
            assertThat(prometheus.rows("lambda_labs_monitor_monitoring_runs_total > 3"))
                    .isPositive();
            assertThat(prometheus.rows("lambda_labs_monitor_status == 1")).isPositive();
            assertThat(prometheus.rows("lambda_labs_nothing_of_the_kind")).isZero();
        }
    }

    private static List<String> questions() throws Exception {
        JsonNode rules = new YAMLMapper().readTree(Files.readString(DOCS.resolve("alerts.yml")));
        return Stream.of(
                        panels("fleet.json"),
                        panels("interlock.json"),
                        rules.path("groups").findValuesAsText("expr").stream().map(DashboardsTest::withoutComparison))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static Stream<String> panels(String file) throws Exception {
        return new ObjectMapper()
                .readTree(DOCS.resolve(file).toFile()).path("panels").findValuesAsText("expr").stream();
    }

    /** In good order nothing fires; the series must be there all the same. */
    private static String withoutComparison(String rule) {
        return rule.replaceFirst("\\s*(==|>|<)\\s*[0-9.]+$", "");
    }
}
