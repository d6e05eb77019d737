package dev.interlock.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ThresholdTest {
    private static final Threshold WARM =
            new Threshold(new Limit("warm", 27, 26, 60, "°C", "a test"), Set.of("rack-1"));
    private static final Threshold IDLE =
            new Threshold(new Limit("idle", 5, 10, 1800, "%", "a test"), Set.of("rack-1"));

    @Test
    void a_condition_begins_beyond_the_value() {
        assertThat(WARM.isExceededBy(27.1, "rack-2")).isTrue();
        assertThat(WARM.isExceededBy(27, "rack-2")).isFalse();
        assertThat(IDLE.isUndercutBy(4.9, "rack-2")).isTrue();
        assertThat(IDLE.isUndercutBy(5, "rack-2")).isFalse();
    }

    @Test
    void one_that_holds_ends_at_the_exit() {
        assertThat(WARM.isExceededBy(26.1, "rack-1")).isTrue();
        assertThat(WARM.isExceededBy(26, "rack-1")).isFalse();
        assertThat(IDLE.isUndercutBy(9.9, "rack-1")).isTrue();
        assertThat(IDLE.isUndercutBy(10, "rack-1")).isFalse();
    }

    @Test
    void a_missing_value_begins_nothing_and_ends_nothing() {
        assertThat(WARM.isExceededBy(Double.NaN, "rack-2")).isFalse();
        assertThat(WARM.isExceededBy(Double.NaN, "rack-1")).isTrue();
        assertThat(IDLE.isUndercutBy(Double.NaN, "rack-2")).isFalse();
        assertThat(IDLE.isUndercutBy(Double.NaN, "rack-1")).isTrue();
    }

    @Test
    void a_count_is_compared_as_any_value() {
        assertThat(WARM.isExceededBy(28, "rack-2")).isTrue();
        assertThat(WARM.isExceededBy(27, "rack-2")).isFalse();
    }
}
