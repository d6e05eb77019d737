package dev.interlock.features.steps;

import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import dev.interlock.rules.fact.DeviceKind;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Duration;

/** The air that racks breathe. */
public final class RackSteps {
    private final Shift shift;

    public RackSteps(Shift shift) {
        this.shift = shift;
    }

    @Given("{word} breathes {temperature}")
    @Means("Sets a rack's inlet temperature.")
    public void breathes(String rack, double celsius) {
        shift.floor().set(rack, "inlet_celsius", celsius);
    }

    @When("{word} breathes {temperature} for {duration}")
    @Means("Sets a rack's inlet temperature, and so long passes.")
    public void breathesFor(String rack, double celsius, Duration time) {
        breathes(rack, celsius);
        shift.pass(time);
    }

    @When("the inlet of {word} rises by {temperature} a minute for {duration}")
    @Means("A rack's inlet temperature rises steadily for so long.")
    public void rises(String rack, double perMinute, Duration time) {
        shift.floor().slope(rack, perMinute);
        shift.pass(time);
        shift.floor().slope(rack, 0);
    }

    @When("the inlet of {word} swings {int} times between {double} and {temperature}, {duration} each")
    @Means("A rack's inlet temperature goes to and fro.")
    public void swings(String rack, int times, double high, double low, Duration time) {
        for (int swing = 0; swing < times; swing++) {
            breathesFor(rack, high, time);
            breathesFor(rack, low, time);
        }
    }

    @Given("every rack of {word} breathes {temperature}")
    @Means("Sets the inlet temperature of a zone's racks.")
    public void zoneBreathes(String zone, double celsius) {
        shift.floor().standingIn(zone, DeviceKind.RACK).forEach(rack -> breathes(rack, celsius));
    }

    @Given("{word} draws {power}")
    @Means("Sets what a rack draws.")
    public void draws(String rack, double watts) {
        shift.floor().set(rack, "power_watts", watts);
    }

    @Given("{word} is used to {percent}")
    @Means("Sets how busy a rack is.")
    public void used(String rack, double percent) {
        shift.floor().set(rack, "utilization_percent", percent);
    }
}
