package dev.interlock.routes.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import org.junit.jupiter.api.Test;

class GaugeFamilyTest {
    private final GaugeFamily family = new GaugeFamily("heat_celsius", "How hot.", "name");

    @Test
    void a_value_that_is_not_known_makes_no_series() {
        family.add(Double.NaN, "a");
        family.add(Double.POSITIVE_INFINITY, "b");
        family.add(0, "c");

        assertThat(text())
                .isEqualTo("# HELP heat_celsius How hot.\n# TYPE heat_celsius gauge\nheat_celsius{name=\"c\"} 0.0\n");
    }

    @Test
    void of_two_with_the_same_labels_the_first_counts() {
        family.add(1, "a");
        family.add(2, "a");

        assertThat(text()).contains("heat_celsius{name=\"a\"} 1.0\n").doesNotContain("2.0");
    }

    @Test
    void a_label_cannot_end_its_line_or_its_quotes_and_control_characters_are_written_out() {
        family.add(1, "a\"} 7\nheat_celsius{name=\"b\\\u0000\u001b");

        assertThat(text())
                .endsWith("\nheat_celsius{name=\"a\\\"} 7\\nheat_celsius{name=\\\"b\\\\\\\\u0000\\\\u001b\"} 1.0\n");
    }

    private String text() {
        PrometheusRegistry registry = new PrometheusRegistry();
        MultiCollector collector = () -> MetricSnapshots.of(family.snapshot());
        registry.register(collector);
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, registry, Clock.SYSTEM).scrape();
    }
}
