package dev.interlock.routes.agents.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.routes.SetClock;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.QueryMetrics.Asked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be asked of measurements. */
final class MetricAgentTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final SetClock clock = new SetClock(NOON);
    private final MetricHistory history = new MetricHistory(1 << 20);
    private final MetricAgent agent =
            new MetricAgent(history, (effect, action) -> AgentResult.ok(Map.of("asked", action.target())), clock);

    @Test
    void the_latest_value_comes_with_its_age() {
        measured(21, 22);
        clock.pass(Duration.ofSeconds(5));
        assertThat(ask(Asked.VALUE).out()).containsEntry("value", 22.0).containsEntry("age_seconds", 5L);
    }

    @Test
    void a_range_is_told_by_its_figures_and_its_values() {
        measured(21, 25, 23);
        assertThat(ask(Asked.RANGE).out())
                .containsEntry("min", 21.0)
                .containsEntry("max", 25.0)
                .containsEntry("mean", 23.0)
                .containsEntry("values", "21.0 25.0 23.0");
    }

    @Test
    void a_trend_is_the_slope_of_the_line_that_fits_best() {
        // A tenth of a degree every ten seconds.
        measured(20.0, 20.1, 20.2, 20.3);
        assertThat(ask(Asked.TREND).out())
                .hasEntrySatisfying(
                        "slope_per_hour", slope -> assertThat((Double) slope).isCloseTo(36, within(1e-6)))
                .hasEntrySatisfying("fit", fit -> assertThat((Double) fit).isCloseTo(1, within(1e-6)));
    }

    @Test
    void a_crossing_tells_when_and_which_way() {
        measured(31, 33, 31, 33, 34);
        assertThat(ask(Asked.CROSSING).out())
                .containsEntry("crossed", true)
                .containsEntry("direction", "up")
                .containsEntry("above", true)
                .containsEntry("crossed_at", clock.instant().minusSeconds(10).toString());
        assertThat(ask(Asked.CROSSING, "inlet_celsius", 50).out())
                .containsEntry("crossed", false)
                .doesNotContainKey("crossed_at");
    }

    @Test
    void one_value_far_off_is_an_anomaly_and_noise_is_none() {
        measured(21.0, 21.2, 20.9, 21.1, 21.0, 20.8, 27.0, 21.1);
        assertThat(ask(Asked.ANOMALY).out()).containsEntry("anomalies", 1L).containsEntry("worst_value", 27.0);
    }

    @Test
    void one_value_off_among_equal_ones_is_an_anomaly_too_and_equal_ones_are_none() {
        measured(21, 21, 21, 21, 21, 21, 21, 21, 21, 24);
        assertThat(ask(Asked.ANOMALY).out()).containsEntry("anomalies", 1L);
    }

    @Test
    void what_is_not_known_is_a_failure_that_says_what_is() {
        measured(21);
        assertThat(ask(Asked.VALUE, "outlet_celsius", 0).reason())
                .isEqualTo("Nothing is known of metric 'outlet_celsius' of 'rack-1' in the last 600 s. It has reported"
                        + " inlet_celsius.");
        assertThat(ask(Asked.TREND).reason()).contains("has 1 value in the last 600 s, too few for 'trend'");
    }

    @Test
    void what_lies_before_the_lookback_does_not_count() {
        measured(40);
        clock.pass(Duration.ofSeconds(601));
        assertThat(ask(Asked.VALUE).ok()).isFalse();
    }

    @Test
    void the_present_state_is_asked_of_the_world() {
        assertThat(agent.carryOut("plan/task", new Action.GetThermalStatus("zone-1"))
                        .out())
                .containsEntry("asked", "zone-1");
    }

    @Test
    void the_oldest_points_make_room_and_newcomers_take_the_place_of_the_silent_alone() {
        MetricHistory small = new MetricHistory(8_192);
        for (int second = 0; second < 1_000; second++) {
            small.remember(List.of(sample("a", NOON.plusSeconds(second), second)));
        }
        assertThat(small.points("a", "inlet_celsius", NOON, NOON.plusSeconds(1_000)))
                .hasSize(240)
                .first()
                .isEqualTo(new Point(NOON.plusSeconds(760).toEpochMilli(), 760));

        for (int newcomer = 1; newcomer <= 9; newcomer++) {
            small.remember(List.of(sample("b-" + newcomer, NOON.plusSeconds(999), 1)));
        }
        assertThat(small.metrics("b-1")).isNotEmpty();
        assertThat(small.metrics("b-9")).isEmpty();
        assertThat(small.gap("b-9")).get().asString().contains("no history of all that 'b-9' reports", "8192 bytes");

        small.remember(List.of(sample("b-9", NOON.plusSeconds(9_000), 1)));
        assertThat(small.metrics("b-9")).isNotEmpty();
        assertThat(small.gap("b-9")).isEmpty();
        assertThat(small.metrics("a")).isEmpty();
    }

    @Test
    void where_there_is_no_room_for_the_history_of_a_device_that_is_said_in_a_plain_word() {
        MetricHistory none = new MetricHistory(10);
        none.remember(List.of(sample("rack-1", NOON, 21)));
        MetricAgent forgetful = new MetricAgent(none, (effect, action) -> AgentResult.ok(Map.of()), clock);

        assertThat(forgetful
                        .carryOut("plan/task", new Action.QueryMetrics("rack-1", "inlet_celsius", Asked.VALUE, 600, 0))
                        .reason())
                .startsWith("There is no history of all that 'rack-1' reports")
                .endsWith("Raise interlock.ingest.history-bytes.");
    }

    @Test
    void many_devices_share_the_room_evenly() {
        MetricHistory shared = new MetricHistory(100 * 3_000);
        for (int second = 0; second < 300; second++) {
            for (int device = 0; device < 100; device++) {
                shared.remember(List.of(sample("rack-" + device, NOON.plusSeconds(second), second)));
            }
        }

        for (int device = 0; device < 100; device++) {
            assertThat(shared.points("rack-" + device, "inlet_celsius", NOON, NOON.plusSeconds(300)))
                    .hasSizeBetween(64, 240);
        }
    }

    private void measured(double... values) {
        for (double value : values) {
            clock.pass(Duration.ofSeconds(10));
            history.remember(List.of(sample("rack-1", clock.instant(), value)));
        }
    }

    private static Sample sample(String device, Instant at, double value) {
        return new Sample(device, at, Sample.Status.OK, Map.of("inlet_celsius", value));
    }

    private AgentResult ask(Asked question) {
        return ask(question, "inlet_celsius", 32);
    }

    private AgentResult ask(Asked question, String metric, double threshold) {
        return agent.carryOut("plan/task", new Action.QueryMetrics("rack-1", metric, question, 600, threshold));
    }
}
