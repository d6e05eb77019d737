package dev.interlock.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Given("{word} has {double} % of its capacity left")
    public void capacity(String unit, double percent) {
        shift.floor().set(unit, "capacity_percent", percent);
    }

    @Given("{word} stands still")
    public void stands(String unit) {
        shift.floor().set(unit, "running", 0);
        shift.floor().set(unit, "capacity_percent", 0);
        shift.floor().set(unit, "heat_watts", 0);
    }

    @Given("nothing cools {word}")
    public void nothingCools(String zone) {
        shift.floor().standingIn(zone, DeviceKind.COOLING_UNIT).forEach(this::stands);
    }

    @When("the whole cooling of {word} is lost for {int} seconds")
    public void lost(String zone, int seconds) {
        nothingCools(zone);
        shift.pass(Duration.ofSeconds(seconds));
    }

    @Given("{word} runs again")
    public void runs(String unit) {
        shift.floor().set(unit, "running", 1);
        shift.floor().set(unit, "capacity_percent", 100);
        shift.floor().set(unit, "heat_watts", 16_000);
    }

    @Given("{word} holds {double} °C at {double} % fan")
    public void holds(String unit, double celsius, double fan) {
        shift.floor().set(unit, "setpoint_celsius", celsius);
        shift.floor().set(unit, "fan_percent", fan);
    }

    @Given("the compressor of {word} has started {int} times within the hour")
    public void started(String unit, int times) {
        shift.floor().set(unit, "starts_last_hour", times);
    }

    @Then("{word} was told to cool more")
    public void more(String unit) {
        assertThat(orders(unit)).as("orders to " + unit).isNotEmpty();
        assertThat(shift.floor().get(unit, "setpoint_celsius")).isLessThan(NORMAL_CELSIUS);
    }

    @Then("{word} was told to cool less")
    public void less(String unit) {
        assertThat(orders(unit)).as("orders to " + unit).isNotEmpty();
        assertThat(shift.floor().get(unit, "setpoint_celsius")).isGreaterThan(LEFT_HIGH_CELSIUS);
    }

    private List<Action> orders(String unit) {
        return shift.floor().done().stream()
                .filter(action -> action.target().equals(unit))
                .toList();
    }
}
