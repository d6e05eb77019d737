package dev.interlock.scenarios.bench;

import dev.interlock.rules.fact.DeviceKind;
import java.time.Duration;
import java.time.Instant;

/** Static full cooling: every unit as cold and as fast as a thermostat would ever ask for, from the first moment to the last. */
public final class FullCooling {
    private FullCooling() {}

    /** Lets time pass in steps. */
    public static void pass(Plant plant, Duration time, Duration step) {
        plant.inventory().devices().stream()
                .filter(device -> device.kind().equals(DeviceKind.COOLING_UNIT))
                .forEach(unit -> plant.carryOut("full-" + unit.id(), Thermostat.mostCooling(unit.id())));
        for (Instant end = plant.now().plus(time); plant.now().isBefore(end); ) {
            plant.advance(step);
        }
    }
}
