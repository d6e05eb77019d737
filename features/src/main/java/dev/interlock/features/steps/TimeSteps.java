package dev.interlock.features.steps;

import dev.interlock.features.story.Means;
import dev.interlock.features.story.Shift;
import io.cucumber.java.en.When;
import java.time.Duration;

/** Time, which passes only where a story says so. */
public final class TimeSteps {
    private final Shift shift;

    public TimeSteps(Shift shift) {
        this.shift = shift;
    }

    @When("{int} second(s) pass(es)")
    @Means("So long passes, in steps of five seconds.")
    public void seconds(int seconds) {
        shift.pass(Duration.ofSeconds(seconds));
    }

    @When("{int} minute(s) pass(es)")
    @Means("So long passes, in steps of twenty seconds.")
    public void minutes(int minutes) {
        shift.pass(Duration.ofMinutes(minutes));
    }

    @When("{int} hour(s) pass(es)")
    @Means("So long passes, in steps of twenty seconds.")
    public void hours(int hours) {
        shift.pass(Duration.ofHours(hours));
    }
}
