package dev.interlock.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.StrictJson;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultJsonTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant NOW = START.plusSeconds(3_600);

    static List<Fault> one_of_each() {
        FaultWindow window = new FaultWindow(NOW.toEpochMilli(), NOW.toEpochMilli() + 90_000);
        return List.of(
                new Fault.CoolingDegraded("crac-1", window, 30),
                new Fault.CoolingLost("crac-1", FaultWindow.openFrom(NOW.toEpochMilli())),
                new Fault.GpuOverheat("gpu-1-0", window, 2.5),
                new Fault.GpuThrottled("gpu-1-0", window),
                new Fault.PowerSpike("rack-1", window, 4_000),
                new Fault.FeedLost("feed-a", window),
                new Fault.UpsLost("ups-a", window),
                new Fault.Sensor("rack-1", window, SensorLie.STUCK, "inlet_top_celsius", 0),
                new Fault.Sensor("rack-1", window, SensorLie.DRIFTING, "inlet_top_celsius", 0.1),
                new Fault.Sensor("rack-1", window, SensorLie.SILENT, "", 0),
                new Fault.Sensor("rack-1", window, SensorLie.NAN, "", 0));
    }

    @ParameterizedTest
    @MethodSource("one_of_each")
    void a_fault_comes_back_as_it_went_out(Fault fault) {
        assertThat(read(StrictJson.write(FaultJson.write(fault))).orThrow()).isEqualTo(fault);
    }

    @Test
    void seconds_count_from_the_start_of_the_world_and_without_a_time_a_fault_begins_now() {
        assertThat(read("{\"type\": \"cooling_lost\", \"target\": \"crac-1\", \"at_seconds\": 60, \"for_seconds\": 30}")
                        .orThrow()
                        .window())
                .isEqualTo(new FaultWindow(START.toEpochMilli() + 60_000, START.toEpochMilli() + 90_000));
        assertThat(read("{\"type\": \"cooling_lost\", \"target\": \"crac-1\"}")
                        .orThrow()
                        .window())
                .isEqualTo(FaultWindow.openFrom(NOW.toEpochMilli()));
    }

    @Test
    void a_fault_that_makes_no_sense_is_refused_with_its_reasons() {
        assertThat(reasons("{\"type\": \"meteor\", \"target\": \"rack-1\"}")).contains("no fault 'meteor'", "ups_lost");
        assertThat(reasons("{\"type\": \"cooling_degraded\", \"target\": \"crac-1\", \"to_percent\": 130}"))
                .contains("'to_percent' = 130.0");
        assertThat(reasons("{\"type\": \"power_spike\", \"target\": \"rack-1\"}"))
                .contains("no 'watts'");
        assertThat(reasons("{\"type\": \"sensor_drifting\", \"target\": \"rack-1\", \"per_minute\": 1}"))
                .contains("no 'metric'");
        assertThat(reasons("{\"type\": \"cooling_lost\", \"target\": \"crac-1\", \"for_seconds\": 0}"))
                .contains("'for_seconds' = 0");
        assertThat(reasons("{\"type\": \"cooling_lost\", \"target\": \"crac-1\", \"percent\": 1}"))
                .contains("unknown field 'percent'");
    }

    private static Parsed<Fault> read(String json) {
        return StrictJson.parse(json).then(node -> FaultJson.read(node, START, NOW));
    }

    private static String reasons(String json) {
        return String.join(" ", read(json).reasons());
    }
}
