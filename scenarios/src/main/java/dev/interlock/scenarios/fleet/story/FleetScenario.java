package dev.interlock.scenarios.fleet.story;

import dev.interlock.scenarios.format.Heading;
import dev.interlock.scenarios.report.Expectation;
import dev.interlock.scenarios.report.ScoresOf.Trouble;
import dev.interlock.simulator.fleet.labelled.DrawnFault;
import dev.interlock.simulator.fleet.labelled.FleetSpec;
import dev.interlock.simulator.fleet.labelled.LabelledFleet;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A story of a fleet of GPUs: what works on it, what goes wrong when, and what must have been said of it at the end. */
public record FleetScenario(
        Heading heading, Duration duration, FleetSpec fleet, List<DrawnFault> faults, Expectation expect) {
    public FleetScenario {
        faults = List.copyOf(faults);
        if (duration.toMinutes() < 1 || duration.compareTo(Duration.ofDays(31)) > 0) {
            throw new IllegalArgumentException(
                    "The scenario has 'duration_seconds' = %s. Give a minute at least and 31 days at most."
                            .formatted(duration.toSeconds()));
        }
    }

    /** The same with another heading. */
    public FleetScenario with(Heading other) {
        return new FleetScenario(other, duration, fleet, faults, expect);
    }

    /** The fleet, with all that goes wrong with it ahead. */
    LabelledFleet staged() {
        return LabelledFleet.staged(fleet, faults, (int) duration.toMinutes() + 1, heading.seed(), heading.noise());
    }

    /** What goes wrong by itself, and when each begins. */
    List<Trouble> troubles() {
        LabelledFleet staged = staged();
        return faults.stream()
                .map(fault -> new Trouble(fault.kind().name().toLowerCase(Locale.ROOT), staged.at(fault.from())))
                .toList();
    }
}
