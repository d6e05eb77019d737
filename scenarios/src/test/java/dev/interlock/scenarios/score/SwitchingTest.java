package dev.interlock.scenarios.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SwitchingTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private static final List<Change> FIVE = List.of(
            fan(0, "crac-1", 70, 90),
            fan(20, "crac-1", 90, 100),
            fan(50, "crac-1", 100, 70),
            fan(0, "crac-2", 70, 90),
            fan(61, "crac-2", 90, 70));

    @Test
    void the_example_of_the_reference_is_reckoned_as_it_says() {
        double often = Switching.perDeviceAndHour(FIVE, Duration.ofHours(2));

        assertThat(Switching.reversedWithinTheHour(FIVE)).isEqualTo(1);
        assertThat(often).isEqualTo(1.25);
        ScorePage.says("needless = %d, 5 / (2 · 2) = %.2f changes per device and hour", 1, often);
    }

    @Test
    void another_device_takes_nothing_back_and_neither_does_what_nobody_knows_the_former_value_of() {
        Change changed = fan(0, "crac-1", 70, 90);
        Change unknown = new Change(START, "adjust_cooling", "crac-1", Map.of("fan_percent", 90.0), Map.of());

        assertThat(Switching.reversedWithinTheHour(List.of(changed, fan(5, "crac-2", 90, 70))))
                .isZero();
        assertThat(Switching.reversedWithinTheHour(List.of(unknown, fan(5, "crac-1", 90, 70))))
                .isZero();
    }

    @Test
    void nothing_changed_is_nothing_switched() {
        assertThat(Switching.perDeviceAndHour(List.of(), Duration.ofHours(2))).isZero();
    }

    private static Change fan(int minute, String unit, int from, double to) {
        return new Change(
                START.plus(Duration.ofMinutes(minute)),
                "adjust_cooling",
                unit,
                Map.of("fan_percent", to),
                Map.of("fan_percent", from));
    }
}
