package dev.interlock.scenarios.report;

import dev.interlock.scenarios.demand.DemandScore;
import dev.interlock.scenarios.score.Scores;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a scenario went.
 *
 * @param noise how far its sensors erred
 * @param tallies {@link Tallies#NONE} where its world counts none
 * @param scored how well it was controlled; empty where its world is not scored
 * @param demand how well it answered demand response; {@link DemandScore#NONE} where nobody asked for less
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
        Optional<Scores> scored,
        DemandScore demand,
        List<String> unmet,
        Took took) {
    /** How well it was controlled, in a world that is scored. */
    public Scores scores() {
        return scored.orElseThrow(
                () -> new IllegalStateException("The world of '%s' is not scored.".formatted(scenario)));
    }

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
