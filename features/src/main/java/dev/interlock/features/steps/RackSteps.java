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

    @Given("{word} breathes {double} °C")
    @Means("Sets a rack's inlet temperature.")
    public void breathes(String rack, double celsius) {
        shift.floor().set(rack, "inlet_celsius", celsius);
    }

    @When("{word} breathes {double} °C for {int} minute(s)")
    @Means("Sets a rack's inlet temperature, and so long passes.")
    public void breathesForMinutes(String rack, double celsius, int minutes) {
        breathes(rack, celsius);
        shift.pass(Duration.ofMinutes(minutes));
    }

    @When("{word} breathes {double} °C for {int} seconds")
    @Means("Sets a rack's inlet temperature, and so long passes.")
    public void breathesForSeconds(String rack, double celsius, int seconds) {
        breathes(rack, celsius);
        shift.pass(Duration.ofSeconds(seconds));
    }

    @When("the inlet of {word} rises by {double} °C a minute for {int} minutes")
    @Means("A rack's inlet temperature rises steadily for so long.")
    public void rises(String rack, double perMinute, int minutes) {
        shift.floor().slope(rack, perMinute);
        shift.pass(Duration.ofMinutes(minutes));
        shift.floor().slope(rack, 0);
    }

    @When("the inlet of {word} swings {int} times between {double} and {double} °C, {int} minutes each")
    @Means("A rack's inlet temperature goes to and fro.")
    public void swings(String rack, int times, double high, double low, int minutes) {
        for (int swing = 0; swing < times; swing++) {
            breathesForMinutes(rack, high, minutes);
            breathesForMinutes(rack, low, minutes);
        }
    }

    @Given("every rack of {word} breathes {double} °C")
    @Means("Sets the inlet temperature of a zone's racks.")
    public void zoneBreathes(String zone, double celsius) {
        shift.floor().standingIn(zone, DeviceKind.RACK).forEach(rack -> breathes(rack, celsius));
    }

    @Given("{word} draws {double} kW")
    @Means("Sets what a rack draws.")
    public void draws(String rack, double kilowatts) {
        shift.floor().set(rack, "power_watts", kilowatts * 1000);
    }

    @Given("{word} is used to {double} %")
    @Means("Sets how busy a rack is.")
    public void used(String rack, double percent) {
        shift.floor().set(rack, "utilization_percent", percent);
    }
}
