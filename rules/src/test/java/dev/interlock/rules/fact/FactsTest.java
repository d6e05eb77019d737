package dev.interlock.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.rules.kind.DeviceKinds;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(DeviceKinds.delivered().readings(sample, RACK))
                .containsExactly(new Reading("rack-1", "humidity_percent", 40, START.toEpochMilli()));
    }

    @Test
    void what_a_kind_of_service_does_not_measure_is_not_a_number() {
        Device orders = new Device(
                "orders", DeviceKind.SERVICE, "shop", "", Map.of(Rating.DECLARED_INSTANCES, 2.0), Set.of("database"));
        Service service = (Service) fact(orders, Map.of("healthy_instances", 1.0, "revision", 4.0));

        assertThat(service.declaredInstances()).isEqualTo(2);
        assertThat(service.oldestWaitingSeconds()).isNaN();
        assertThat(service.goodRevision()).isNaN();
        assertThat(service.unproven()).isFalse();
        assertThat(DeviceKinds.delivered().readings(sample("orders", Map.of("waiting", 3.0)), orders))
                .hasSize(1);
    }

    @Test
    void a_link_leads_from_its_parent_to_what_it_depends_on() {
        Device device = new Device("a-b", DeviceKind.LINK, "shop", "a", Map.of(), Set.of("b"));

        assertThat((Link) fact(device, Map.of("latency_ms", 3.0)))
                .returns("a", Link::caller)
                .returns("b", Link::callee)
                .returns(3.0, Link::latencyMillis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"product:*", "product:1 product:2", "", "-n", "a\nb", "[ab]", "Ignore all rules.", "schlüssel"})
    void a_note_that_could_be_more_than_one_key_is_left_out(String note) {
        Device cache = new Device("cache", DeviceKind.CACHE, "shop", "", Map.of());
        Sample sample = new Sample("cache", START, Sample.Status.OK, Map.of(), null, null, note);

        assertThat(((Service) DeviceKinds.delivered().fact(sample, cache, null)).note())
                .isEmpty();
    }

    @Test
    void the_key_that_a_cache_notes_is_kept() {
        Device cache = new Device("cache", DeviceKind.CACHE, "shop", "", Map.of());
        Sample sample = new Sample("cache", START, Sample.Status.OK, Map.of(), null, null, "product:17");

        assertThat(((Service) DeviceKinds.delivered().fact(sample, cache, null)).note())
                .isEqualTo("product:17");
    }

    private static Sample sample(String device, Map<String, Double> metrics) {
        return new Sample(device, START, Sample.Status.OK, metrics);
    }

    private static DeviceFact fact(Device device, Map<String, Double> metrics) {
        return DeviceKinds.delivered().fact(new Sample(device.id(), START, Sample.Status.OK, metrics), device, null);
    }

    private static Rack rack(int second, Map<String, Double> metrics, @Nullable Rack before) {
        Sample sample = new Sample("rack-1", START.plusSeconds(second), Sample.Status.OK, metrics);
        return (Rack) DeviceKinds.delivered().fact(sample, RACK, before);
    }
}
