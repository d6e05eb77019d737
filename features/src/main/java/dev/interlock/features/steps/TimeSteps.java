package dev.interlock.features.steps;

import io.cucumber.java.en.When;
import java.time.Duration;

/** Time, which passes only where a story says so. */
public final class TimeSteps {
    private final Shift shift;

    public TimeSteps(Shift shift) {
        this.shift = shift;
    }

    @When("{int} second(s) pass(es)")
    public void seconds(int seconds) {
        shift.pass(Duration.ofSeconds(seconds));
    }

    @When("{int} minute(s) pass(es)")
    public void minutes(int minutes) {
        shift.pass(Duration.ofMinutes(minutes));
    }

    @When("{int} hour(s) pass(es)")
    public void hours(int hours) {
        shift.pass(Duration.ofHours(hours));
    }
}
