package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import dev.interlock.features.story.StoryRules;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.plan.Action;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;

/** Cooling units. */
public final class CoolingSteps {
    private static final double NORMAL_CELSIUS = 22;

    /** What stories leave a unit at when they leave it high. */
    private static final double LEFT_HIGH_CELSIUS = 18;

    private final Shift shift;

    public CoolingSteps(Shift shift) {
        this.shift = shift;
    }

    @Given("{word} has {percent} of its capacity left")
    @Means("Sets what a cooling unit can still do.")
    public void capacity(String unit, double percent) {
        shift.floor().set(unit, "capacity_percent", percent);
    }

    @Given("{word} stands still")
    @Means("A cooling unit does not run and takes no heat away.")
    public void stands(String unit) {
        shift.floor().set(unit, "running", 0);
        shift.floor().set(unit, "capacity_percent", 0);
        shift.floor().set(unit, "heat_watts", 0);
    }

    @Given("nothing cools {word}")
    @Means("Every cooling unit of a zone stands still.")
    public void nothingCools(String zone) {
        shift.floor().standingIn(zone, DeviceKind.COOLING_UNIT).forEach(this::stands);
    }

    @When("the whole cooling of {word} is lost for {duration}")
    @Means("Every cooling unit of a zone stands still, and so long passes.")
    public void lost(String zone, Duration time) {
        nothingCools(zone);
        shift.pass(time);
    }

    @Given("{word} runs again")
    @Means("A cooling unit runs with its whole capacity.")
    public void runs(String unit) {
        shift.floor().set(unit, "running", 1);
        shift.floor().set(unit, "capacity_percent", 100);
        shift.floor().set(unit, "heat_watts", 16_000);
    }

    @Given("{word} holds {temperature} at {percent} fan")
    @Means("Sets a cooling unit's setpoint and fan.")
    public void holds(String unit, double celsius, double fan) {
        shift.floor().set(unit, "setpoint_celsius", celsius);
        shift.floor().set(unit, "fan_percent", fan);
    }

    @Given("the compressor of {word} has started {int} times within the hour")
    @Means("Sets how often a cooling unit's compressor has started.")
    public void started(String unit, int times) {
        shift.floor().set(unit, "starts_last_hour", times);
    }

    @Then("{word} was told to cool more")
    @Means(
            "A cooling unit was given an order, and its setpoint is below 22 °C. Where it was not: which rules would, and what stands in the way.")
    public void more(String unit) {
        assertOrdered(unit);
        assertThat(shift.floor().get(unit, "setpoint_celsius"))
                .as("setpoint of " + unit)
                .isLessThan(NORMAL_CELSIUS);
    }

    @Then("{word} was told to cool less")
    @Means(
            "A cooling unit was given an order, and its setpoint is above 18 °C. Where it was not: which rules would, and what stands in the way.")
    public void less(String unit) {
        assertOrdered(unit);
        assertThat(shift.floor().get(unit, "setpoint_celsius"))
                .as("setpoint of " + unit)
                .isGreaterThan(LEFT_HIGH_CELSIUS);
    }

    private void assertOrdered(String unit) {
        shift.bench();
        assertThat(orders(unit))
                .overridingErrorMessage(() -> StoryRules.of(shift).withoutAnswer(unit + " was told nothing.", unit))
                .isNotEmpty();
    }

    private List<Action> orders(String unit) {
        return shift.floor().done().stream()
                .filter(action -> action.target().equals(unit))
                .toList();
    }
}
