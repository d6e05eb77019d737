package dev.interlock.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Device RACK =
            new Device("rack-1", DeviceKind.RACK, "zone-1", "pdu-1a", Map.of(Rating.RATED_WATTS, 12000.0));

    @Test
    void the_inlet_is_the_median_of_its_sensors_and_the_spread_their_range() {
        Rack rack = rack(
                0, Map.of("inlet_top_celsius", 30.0, "inlet_middle_celsius", 24.0, "inlet_bottom_celsius", 23.0), null);
        assertThat(rack.inletCelsius()).isEqualTo(24);
        assertThat(rack.inletSpreadCelsius()).isEqualTo(7);
        assertThat(rack.inletSensors()).isEqualTo(3);
        assertThat(rack(0, Map.of("inlet_top_celsius", 30.0, "inlet_middle_celsius", 24.0), null)
                        .inletCelsius())
                .isEqualTo(27);
    }

    @Test
    void what_was_not_measured_is_not_a_number_and_never_the_value_before() {
        Rack before = rack(0, Map.of("inlet_celsius", 24.0, "power_watts", 5000.0), null);
        Rack now = rack(10, Map.of("power_watts", 5000.0), before);
        assertThat(now.inletCelsius()).isNaN();
        assertThat(now.inletSensors()).isZero();
        assertThat(now.inletRiseCelsiusPerMinute()).isNaN();
        assertThat(now.ratedWatts()).isEqualTo(12000);
        assertThat(rack(20, Map.of("inlet_celsius", 24.0), now).inletRiseCelsiusPerMinute())
                .isNaN();
    }

    @Test
    void a_steady_rise_is_approached_within_a_few_time_constants_and_forgotten_again() {
        Rack rack = rack(0, Map.of("inlet_celsius", 20.0), null);
        assertThat(rack.inletRiseCelsiusPerMinute()).isNaN();
        for (int second = 5; second <= 60; second += 5) {
            rack = rack(second, Map.of("inlet_celsius", 20 + second * 3 / 60.0), rack);
        }
        assertThat(rack.inletRiseCelsiusPerMinute()).isCloseTo(3, within(0.1));
        for (int second = 65; second <= 150; second += 5) {
            rack = rack(second, Map.of("inlet_celsius", 23.0), rack);
        }
        assertThat(rack.inletRiseCelsiusPerMinute()).isCloseTo(0, within(0.1));
    }

    @Test
    void unchanged_since_is_kept_while_every_value_stays_and_moves_when_one_does() {
        Rack first = rack(0, Map.of("inlet_celsius", 20.0, "power_watts", 10.0), null);
        Rack same = rack(10, Map.of("inlet_celsius", 20.0, "power_watts", 10.0), first);
        Rack again = rack(20, Map.of("inlet_celsius", 20.0, "power_watts", 10.0), same);
        Rack moved = rack(30, Map.of("inlet_celsius", 20.0, "power_watts", 10.1), again);
        assertThat(again.unchangedSince()).isEqualTo(START.toEpochMilli());
        assertThat(moved.unchangedSince()).isEqualTo(moved.at());
    }

    @Test
    void a_flag_that_was_not_reported_is_read_from_what_is() {
        Device unit = new Device("crac-1", DeviceKind.COOLING_UNIT, "zone-1", "", Map.of());
        assertThat(((CoolingUnit) fact(unit, Map.of("fan_percent", 40.0))).running())
                .isTrue();
        assertThat(((CoolingUnit) fact(unit, Map.of("fan_percent", 40.0, "running", 0.0))).running())
                .isFalse();
        assertThat(((CoolingUnit) fact(unit, Map.of())).running()).isFalse();
        Device feed = new Device("feed-a", DeviceKind.POWER_UNIT, "", "", Map.of());
        assertThat(((PowerUnit) fact(feed, Map.of("power_watts", 5.0))).energised())
                .isTrue();
        assertThat(((PowerUnit) fact(feed, Map.of())).energised()).isFalse();
    }

    @Test
    void a_metric_that_no_fact_has_a_place_for_becomes_a_reading() {
        Sample sample =
                new Sample("rack-1", START, Sample.Status.OK, Map.of("inlet_celsius", 20.0, "humidity_percent", 40.0));
        assertThat(Facts.readings(sample, RACK))
                .containsExactly(new Reading("rack-1", "humidity_percent", 40, START.toEpochMilli()));
    }

    private static DeviceFact fact(Device device, Map<String, Double> metrics) {
        return Facts.from(new Sample(device.id(), START, Sample.Status.OK, metrics), device, null);
    }

    private static Rack rack(int second, Map<String, Double> metrics, @Nullable Rack before) {
        Sample sample = new Sample("rack-1", START.plusSeconds(second), Sample.Status.OK, metrics);
        return (Rack) Facts.from(sample, RACK, before);
    }
}
