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

    @When("{duration} pass(es)")
    @Means("So long passes: up to a minute and a half in steps of five seconds, longer in steps of twenty.")
    public void pass(Duration time) {
        shift.pass(time);
    }
}
