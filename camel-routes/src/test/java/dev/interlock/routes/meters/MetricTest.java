package dev.interlock.routes.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricTest {
    private static final Path REFERENCE = Path.of("..", "docs", "reference", "metrics.md");

    @Test
    void the_reference_lists_every_metric_and_no_other() throws Exception {
        List<String> documented = Files.readAllLines(REFERENCE).stream()
                .filter(line -> line.startsWith("| `interlock_"))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(
                        Stream.of(Metric.values()).map(MetricTest::row).toList());
    }

    @Test
    void a_metric_takes_a_value_for_each_of_its_labels() {
        Meters meters = new Meters(new SimpleMeterRegistry());

        assertThatThrownBy(() -> meters.watch(Metric.MODE, () -> 1))
                .hasMessageContaining("interlock_mode")
                .hasMessageContaining("0 values were given");
    }

    @Test
    void a_total_counts_over_all_labels() {
        Meters meters = new Meters(new SimpleMeterRegistry());
        meters.samples("ingest-simulator", 3);
        meters.samples("ingest-prometheus-text", 4);

        assertThat(meters.total(Metric.SAMPLES)).isEqualTo(7);
        assertThat(meters.total(Metric.ALERTS)).isZero();
    }

    private static String row(Metric metric) {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        metric.exposedName(),
                        metric.kind().name().toLowerCase(Locale.ROOT),
                        metric.labels().isEmpty() ? "" : "`" + String.join("`, `", metric.labels()) + "`",
                        metric.description());
    }
}
