package dev.interlock.features.steps;

import dev.interlock.features.floor.Floor;
import dev.interlock.rules.fact.DeviceKind;
import io.cucumber.java.en.Given;

/** Telemetry that cannot be trusted. */
public final class TelemetrySteps {
    private final Floor floor;

    public TelemetrySteps(Shift shift) {
        this.floor = shift.floor();
    }

    @Given("{word} falls silent")
    public void silent(String device) {
        floor.silence(device);
    }

    @Given("every device falls silent")
    public void allSilent() {
        floor.silenceAll();
    }

    @Given("{word} reports again")
    public void speaks(String device) {
        floor.speak(device);
    }

    @Given("{word} is stuck")
    public void stuck(String device) {
        floor.stick(device);
    }

    @Given("the inlet sensors of {word} show {double}, {double} and {double} °C")
    public void sensors(String rack, double top, double middle, double bottom) {
        floor.remove(rack, "inlet_celsius");
        floor.set(rack, "inlet_top_celsius", top);
        floor.set(rack, "inlet_middle_celsius", middle);
        floor.set(rack, "inlet_bottom_celsius", bottom);
    }

    @Given("{word} reports no inlet temperature")
    public void blind(String rack) {
        floor.remove(rack, "inlet_celsius");
    }

    @Given("no rack of {word} reports its inlet")
    public void blindZone(String zone) {
        floor.standingIn(zone, DeviceKind.RACK).forEach(this::blind);
    }

    @Given("{word} reports an inlet that is not a number")
    public void notANumber(String rack) {
        floor.set(rack, "inlet_celsius", Double.NaN);
    }

    @Given("{word} obeys no command")
    public void jammed(String device) {
        floor.jam(device);
    }
}
