package dev.interlock.routes.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class MetricTest {
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
}
