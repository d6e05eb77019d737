package dev.interlock.scenarios.report;

import java.time.Duration;
import java.util.List;

/**
 * How a scenario went.
 *
 * @param noise how far its sensors erred
 * @param tallies {@link Tallies#NONE} where its world counts none
 * @param unmet what was not as the scenario expects, as sentences
 * @param took real time: all of it, and of that in the simulated world
 */
public record ScenarioReport(
        String scenario,
        long seed,
        double noise,
        Duration simulated,
        Course course,
        Tallies tallies,
        List<String> unmet,
        Took took) {
    /** Where the real time went. */
    public record Took(Duration world, Duration controller, Duration baseline) {}

    public ScenarioReport {
        unmet = List.copyOf(unmet);
    }

    /** Everything was as the scenario expects. */
    public boolean met() {
        return unmet.isEmpty();
    }
}
