package dev.interlock.scenarios.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.AdjustCooling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThermostatTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final AdjustCooling HIGH = new AdjustCooling("crac-1", 18, 100);
    private static final AdjustCooling NORMAL = new AdjustCooling("crac-1", 22, 70);

    @Test
    void it_cools_more_once_the_zone_is_too_warm_and_goes_back_once_it_is_cool() {
        assertThat(told(26, 27, 27.1)).containsExactly(HIGH);
        assertThat(told(27.1, 26, 26, 26, 26, 25.1)).as("within its hysteresis").containsExactly(HIGH);
        assertThat(told(27.1, 26, 26, 26, 26, 24.9)).containsExactly(HIGH, NORMAL);
    }

    @Test
    void it_holds_what_it_began_for_five_minutes() {
        assertThat(told(27.1, 24, 24, 24, 24)).containsExactly(HIGH);
        assertThat(told(27.1, 24, 24, 24, 24, 24)).containsExactly(HIGH, NORMAL);
    }

    @Test
    void it_is_not_moved_by_one_sensor_that_lies_and_not_by_one_that_is_broken() {
        assertThat(told(Map.of("inlet_top_celsius", 60.0, "inlet_middle_celsius", 22.0, "inlet_bottom_celsius", 21.0)))
                .isEmpty();
        assertThat(told(Map.of())).isEmpty();
    }

    private static List<Action> told(double... celsius) {
        Hall hall = new Hall();
        for (double each : celsius) {
            hall.inlets.add(Map.of("inlet_middle_celsius", each));
        }
        return hall.watched();
    }

    private static List<Action> told(Map<String, Double> inlets) {
        Hall hall = new Hall();
        hall.inlets.add(inlets);
        return hall.watched();
    }

    /** One rack and one unit, whose temperatures are given. */
    private static final class Hall implements Plant {
        private final Deque<Map<String, Double>> inlets = new ArrayDeque<>();
        private final List<Action> told = new ArrayList<>();
        private Instant now = Instant.parse("2026-01-05T00:00:00Z");

        List<Action> watched() {
            new Thermostat(this).pass(MINUTE.multipliedBy(inlets.size()), MINUTE);
            return told;
        }

        @Override
        public Inventory inventory() {
            return new Inventory(List.of(
                    new Device("rack-1", DeviceKind.RACK, "zone-1", "", Map.of()),
                    new Device("crac-1", DeviceKind.COOLING_UNIT, "zone-1", "", Map.of())));
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public PlantMoment advance(Duration time) {
            now = now.plus(time);
            return new PlantMoment(
                    now,
                    List.of(
                            sample("rack-1", inlets.remove()),
                            sample("crac-1", Map.of("setpoint_celsius", 22.0, "fan_percent", 70.0))),
                    List.of());
        }

        private Sample sample(String device, Map<String, Double> metrics) {
            return new Sample(device, now, Sample.Status.OK, metrics, null, null, null, Map.of());
        }

        @Override
        public AgentResult carryOut(String effect, Action action) {
            told.add(action);
            return AgentResult.failed("Nothing is there.");
        }
    }
}
