package dev.interlock.features.steps;

import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import dev.interlock.rules.fact.Rating;
import io.cucumber.java.en.Given;

/** Power units, feeds and the building's budget. */
public final class PowerSteps {
    private final Shift shift;

    public PowerSteps(Shift shift) {
        this.shift = shift;
    }

    @Given("{word} carries {percent} of its rating")
    @Means("Sets what a power unit carries, as a share of what it is rated for.")
    public void carries(String unit, double percent) {
        double rated = shift.floor().inventory().find(unit).orElseThrow().rating(Rating.RATED_WATTS);
        shift.floor().set(unit, "power_watts", rated * percent / 100);
    }

    @Given("{word} delivers nothing")
    @Means("A power unit is dead.")
    public void dead(String unit) {
        shift.floor().set(unit, "energised", 0);
        shift.floor().set(unit, "power_watts", 0);
    }

    @Given("{word} lives on its battery")
    @Means("A UPS has lost its feed.")
    public void battery(String unit) {
        shift.floor().set(unit, "on_battery", 1);
    }

    @Given("the building draws {percent} of its budget")
    @Means("Sets what the device `facility` draws, as a share of its budget.")
    public void budget(double percent) {
        double budget = shift.floor().inventory().find("facility").orElseThrow().rating(Rating.BUDGET_WATTS);
        shift.floor().set("facility", "total_watts", budget * percent / 100);
    }

    @Given("the grid emits {double} g per kWh")
    @Means("Sets the carbon of the grid's power.")
    public void carbon(double grams) {
        shift.floor().set("facility", "carbon_grams_per_kwh", grams);
    }
}
