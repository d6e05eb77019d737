package dev.interlock.scenarios;

import dev.interlock.scenarios.demand.DemandDraw;
import dev.interlock.scenarios.demand.ToldDemand;
import dev.interlock.scenarios.format.Heading;
import dev.interlock.scenarios.report.Expectation;
import dev.interlock.simulator.Floorplan;
import dev.interlock.simulator.WorldSpec;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.measure.NoiseLevel;
import dev.interlock.simulator.work.Scheduling;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A story of a data centre: what it is, what goes wrong when, and what must have come of it at the end.
 *
 * @param step how much time passes between two looks of the controller
 * @param world the data centre at the beginning
 * @param written the faults that the story has whatever the seed
 * @param drawn those that it draws besides
 * @param told what a utility asks for whatever the seed, by the time that it is told
 * @param asked what it draws to be asked for in place of that
 */
public record Scenario(
        Heading heading,
        Duration duration,
        Duration step,
        WorldSpec world,
        List<Fault> written,
        Optional<FaultDraw> drawn,
        List<ToldDemand> told,
        Optional<DemandDraw> asked,
        Expectation expect) {
    public Scenario {
        written = List.copyOf(written);
        told = told.stream().sorted(Comparator.comparing(ToldDemand::told)).toList();
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

    /** One of which nobody says anything, that draws nothing, and from which nobody asks for less. */
    public Scenario(
            Heading heading,
            Duration duration,
            Duration step,
            WorldSpec world,
            List<Fault> faults,
            Expectation expect) {
        this(heading, duration, step, world, faults, Optional.empty(), List.of(), Optional.empty(), expect);
    }

    public String name() {
        return heading.name();
    }

    public long seed() {
        return heading.seed();
    }

    public NoiseLevel noise() {
        return heading.noise();
    }

    /** All that goes wrong with the scenario's own seed. */
    public List<Fault> faults() {
        return faults(seed());
    }

    /** All that goes wrong with a seed. */
    public List<Fault> faults(long seed) {
        return Stream.concat(
                        written.stream(),
                        drawn.stream().flatMap(draw -> draw.of(Floorplan.of(world), world.start(), seed).stream()))
                .toList();
    }

    /** All that a utility asks for with a seed, by the time that it is told. */
    public List<ToldDemand> demand(long seed) {
        return asked.map(draw -> draw.of(seed)).orElse(told);
    }

    /** The same with another heading. */
    public Scenario with(Heading other) {
        return new Scenario(other, duration, step, world, written, drawn, told, asked, expect);
    }

    /** The same, whose world's files lie where {@code place} says. */
    Scenario withFiles(UnaryOperator<String> place) {
        return new Scenario(heading, duration, step, world.withFiles(place), written, drawn, told, asked, expect);
    }

    /** The same, in which others say when and where jobs run. */
    public Scenario seatedBy(Scheduling other) {
        return new Scenario(
                heading,
                duration,
                step,
                world.withJobs(world.jobs().withScheduling(other)),
                written,
                drawn,
                told,
                asked,
                expect);
    }

    /** The same where nobody is there to say when and where jobs run: what waits for that is seated by the hall. */
    public Scenario leftAlone() {
        return world.jobs().scheduling() == Scheduling.INTERLOCK ? seatedBy(Scheduling.SIMULATOR) : this;
    }

    /** The same, of which no more than so long is played. */
    Scenario lasting(Duration most) {
        Duration played = duration.compareTo(most) < 0 ? duration : most;
        return new Scenario(heading, played, step, world, written, drawn, told, asked, expect);
    }
}
