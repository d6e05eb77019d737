package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.examples.Rulebooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A condition of the fleet holds exactly when an alert of the same expression and the same {@code for} fires in Prometheus: on random
 * series with gaps, at each evaluation, by Prometheus' own {@code promtool test rules}.
 */
@NeedsProgram(ForeignProgram.PROMTOOL)
class PrometheusForTest {
    private static final Map<String, String> EXPRESSIONS = Map.of(
            "gpu-utilization-high", "utilization_percent > %s",
            "gpu-utilization-low", "utilization_percent < %s",
            "gpu-temperature-high", "gpu_celsius > %s",
            "gpu-memory-high", "memory_used_mib / 10 > %s");

    private static final Rulebook RULEBOOK = Rulebook.load(Rulebooks.SHIPPED).orThrow();

    private final Path folder;

    PrometheusForTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_firing_is_the_same_at_every_evaluation(long seed) throws Exception {
        FleetSeries series = new FleetSeries(12, 400, seed);

        assertThat(promtool(series, firing(series, RULEBOOK))).contains("SUCCESS");
    }

    @Test
    void a_hold_that_is_one_step_too_short_is_seen() throws Exception {
        FleetSeries series = new FleetSeries(12, 400, 1);
        List<Limit> shorter = RULEBOOK.limits().stream()
                .map(limit -> EXPRESSIONS.containsKey(limit.name())
                        ? new Limit(
                                limit.name(),
                                limit.value(),
                                limit.exit(),
                                Math.max(0, limit.holdSeconds() - 30),
                                limit.unit(),
                                limit.source())
                        : limit)
                .toList();
        Map<String, Limit> limits = new LinkedHashMap<>();
        shorter.forEach(limit -> limits.put(limit.name(), limit));

        assertThat(promtool(series, firing(series, RULEBOOK.withLimits(limits))))
                .contains("FAILED");
    }

    private static List<List<Condition>> firing(FleetSeries series, Rulebook rulebook) {
        List<List<Condition>> firing = new ArrayList<>();
        try (RulebookSession session = RulebookSession.start(rulebook, series.inventory(), Memory.empty())) {
            for (int step = 0; step < series.steps(); step++) {
                session.observe(series.samples(step), Optional.empty(), series.at(step));
                firing.add(session.conditions().stream()
                        .filter(condition -> EXPRESSIONS.containsKey(condition.name()))
                        .toList());
            }
        }
        return firing;
    }

    private String promtool(FleetSeries series, List<List<Condition>> firing) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("rules.yml"), rules());
        Path test = Files.writeString(folder.resolve("test.yml"), test(series, firing));
        Process program = new ProcessBuilder(
                        ForeignProgram.PROMTOOL.path().toString(), "test", "rules", test.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        program.waitFor();
        return said;
    }

    private static String rules() {
        StringBuilder rules = new StringBuilder("groups:\n- name: fleet\n  interval: 30s\n  rules:\n");
        EXPRESSIONS.forEach((name, expression) -> {
            Limit limit = RULEBOOK.limit(name).orElseThrow();
            rules.append("  - alert: %s%n    expr: %s%n    for: %ds%n"
                    .formatted(name, expression.formatted(limit.value()), (long) limit.holdSeconds()));
        });
        return rules.toString();
    }

    private static String test(FleetSeries series, List<List<Condition>> firing) {
        StringBuilder test = new StringBuilder("rule_files: [rules.yml]\nevaluation_interval: 30s\ntests:\n");
        test.append("- interval: 30s\n  input_series:\n").append(series.asPromtoolReads());
        test.append("  alert_rule_test:\n");
        for (int step = 0; step < firing.size(); step++) {
            for (String name : EXPRESSIONS.keySet()) {
                test.append("  - eval_time: %ds%n    alertname: %s%n    exp_alerts:%n".formatted(30 * step, name));
                firing.get(step).stream()
                        .filter(condition -> condition.name().equals(name))
                        .forEach(condition ->
                                test.append("    - exp_labels: { gpu: %s }%n".formatted(condition.device())));
            }
        }
        return test.toString();
    }
}
