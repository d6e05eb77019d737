package dev.interlock.scenarios.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplanLatencyTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    @Test
    void the_example_of_the_reference_is_reckoned_as_it_says() {
        double seconds = ReplanLatency.seconds(List.of(replan(4, 2.4), replan(20, 0.6)));

        assertThat(seconds).isCloseTo(7.2, within(1e-12));
        ScorePage.says("MRL = (4 · 2.4 + 20 · 0.6) / (2.4 + 0.6) = %.1f s", seconds);
    }

    @Test
    void a_replan_that_changed_nothing_does_not_count() {
        assertThat(ReplanLatency.seconds(List.of(replan(4, 1), replan(600, 0)))).isEqualTo(4);
    }

    @Test
    void without_a_replan_there_is_no_figure() {
        assertThat(ReplanLatency.seconds(List.of())).isNaN();
        assertThat(ReplanLatency.seconds(List.of(replan(4, 0)))).isNaN();
    }

    @Test
    void a_replan_is_not_complete_before_its_trigger() {
        assertThatThrownBy(() -> replan(-1, 1)).hasMessageContaining("before its trigger");
    }

    private static Replan replan(int seconds, double distance) {
        return new Replan(START, START.plusSeconds(seconds), distance);
    }
}
