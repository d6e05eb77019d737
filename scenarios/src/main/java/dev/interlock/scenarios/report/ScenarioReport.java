package dev.interlock.scenarios.report;

import dev.interlock.scenarios.score.Scores;
import java.time.Duration;
import java.util.List;

/**
 * How a scenario went.
 *
 * @param scores how well it was controlled
 * @param unmet what was not as the scenario expects, as sentences
 * @param took real time: all of it, and of that in the simulated world
 */
public record ScenarioReport(
        String scenario,
        long seed,
        Duration simulated,
        Course course,
        Tallies tallies,
        Scores scores,
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
