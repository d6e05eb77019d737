package dev.interlock.features.steps;

import dev.interlock.features.floor.StillFloor;
import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import dev.interlock.rules.fact.DeviceKind;
import io.cucumber.java.en.Given;

/** Telemetry that cannot be trusted. */
public final class TelemetrySteps {
    private final StillFloor floor;

    public TelemetrySteps(Shift shift) {
        this.floor = shift.floor();
    }

    @Given("{word} falls silent")
    @Means("Nothing is heard of a device from now on.")
    public void silent(String device) {
        floor.silence(device);
    }

    @Given("every device falls silent")
    @Means("Nothing is heard of anything from now on.")
    public void allSilent() {
        floor.silenceAll();
    }

    @Given("{word} reports again")
    @Means("A device that was silent is heard again.")
    public void speaks(String device) {
        floor.speak(device);
    }

    @Given("{word} shows {word} {double}")
    @Means(
            "Sets any metric of any device, by its name: the one for metrics that no other sentence has, and for kinds of device that a site declares.")
    public void shows(String device, String metric, double value) {
        floor.set(device, metric, value);
    }

    @Given("{word} is stuck")
    @Means("A device's figures do not move any more, as no live sensor's do.")
    public void stuck(String device) {
        floor.stick(device);
    }

    @Given("the inlet sensors of {word} show {double}, {double} and {temperature}")
    @Means("A rack has three inlet sensors instead of one.")
    public void sensors(String rack, double top, double middle, double bottom) {
        floor.remove(rack, "inlet_celsius");
        floor.set(rack, "inlet_top_celsius", top);
        floor.set(rack, "inlet_middle_celsius", middle);
        floor.set(rack, "inlet_bottom_celsius", bottom);
    }

    @Given("{word} reports no inlet temperature")
    @Means("A rack's inlet is not measured.")
    public void blind(String rack) {
        floor.remove(rack, "inlet_celsius");
    }

    @Given("no rack of {word} reports its inlet")
    @Means("The inlets of a zone's racks are not measured.")
    public void blindZone(String zone) {
        floor.standingIn(zone, DeviceKind.RACK).forEach(this::blind);
    }

    @Given("{word} reports an inlet that is not a number")
    @Means("A rack's sensor sends nonsense.")
    public void notANumber(String rack) {
        floor.set(rack, "inlet_celsius", Double.NaN);
    }

    @Given("{word} obeys no command")
    @Means("Commands to this device or job fail from now on.")
    public void jammed(String device) {
        floor.jam(device);
    }
}
