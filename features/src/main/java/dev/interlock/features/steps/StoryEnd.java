package dev.interlock.features.steps;

import dev.interlock.features.story.Decided;
import dev.interlock.features.story.Shift;
import io.cucumber.java.After;
import io.cucumber.java.Scenario;

/** Ends each story; one that failed leaves behind what was decided in it. */
public final class StoryEnd {
    /** The name of the attachment that says what was decided. */
    public static final String DECIDED = "What was decided";

    private final Shift shift;

    public StoryEnd(Shift shift) {
        this.shift = shift;
    }

    @After
    public void end(Scenario story) {
        try {
            if (story.isFailed() && shift.hasBegun()) {
                story.attach(String.join("\n", Decided.in(shift)), "text/plain", DECIDED);
            }
        } finally {
            shift.end();
        }
    }
}
