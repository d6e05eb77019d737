package dev.interlock.scenarios;

import dev.interlock.scenarios.report.Expectation;
import dev.interlock.simulator.WorldSpec;
import dev.interlock.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A story of a data centre: what it is, what goes wrong when, and what must have come of it at the end.
 *
 * @param name its file's name without {@code .json}
 * @param description one sentence
 * @param seed the chance that its expectations were written for; any other may be played
 * @param step how much time passes between two looks of the controller
 * @param world the data centre at the beginning
 */
public record Scenario(
        String name,
        String description,
        long seed,
        Duration duration,
        Duration step,
        WorldSpec world,
        List<Fault> faults,
        Expectation expect) {
    /** The same, whose world's files lie where {@code place} says. */
    Scenario withFiles(UnaryOperator<String> place) {
        return new Scenario(name, description, seed, duration, step, world.withFiles(place), faults, expect);
    }

    /** The same, of which no more than so long is played. */
    Scenario lasting(Duration most) {
        Duration played = duration.compareTo(most) < 0 ? duration : most;
        return new Scenario(name, description, seed, played, step, world, faults, expect);
    }

    public Scenario {
        faults = List.copyOf(faults);
        if (step.toMillis() < 100 || step.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException(
                    "The scenario has 'step_seconds' = %s. Give 0.1 to 60.".formatted(step.toMillis() / 1000.0));
        }
        if (duration.compareTo(step) < 0 || duration.compareTo(Duration.ofDays(31)) > 0) {
            throw new IllegalArgumentException(
                    "The scenario has 'duration_seconds' = %s. Give at least one step and at most 31 days."
                            .formatted(duration.toSeconds()));
        }
    }
}
