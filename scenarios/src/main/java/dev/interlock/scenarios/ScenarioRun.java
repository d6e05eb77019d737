package dev.interlock.scenarios;

import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.reading.AuditReader;
import dev.interlock.scenarios.bench.Bench;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.bench.Plant;
import dev.interlock.scenarios.bench.SimulatedPlant;
import dev.interlock.scenarios.bench.Thermostat;
import dev.interlock.scenarios.demand.DemandCalls;
import dev.interlock.scenarios.demand.DemandMeter;
import dev.interlock.scenarios.demand.ToldDemand;
import dev.interlock.scenarios.format.Reporting;
import dev.interlock.scenarios.recording.Recording;
import dev.interlock.scenarios.report.Course;
import dev.interlock.scenarios.report.CourseOf;
import dev.interlock.scenarios.report.Decisions;
import dev.interlock.scenarios.report.RunRow;
import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.scenarios.report.ScenarioReport.Took;
import dev.interlock.scenarios.report.ScoresOf;
import dev.interlock.scenarios.report.ScoresOf.Trouble;
import dev.interlock.scenarios.report.Tallies;
import dev.interlock.simulator.Tally;
import dev.interlock.simulator.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plays scenarios: the whole controller beside a simulated world, on the world's own clock. */
public final class ScenarioRun {
    private final BenchSettings settings;
    private final Supplier<AuditSettings> audits;
    private final Consumer<Duration> progress;

    private ScenarioRun(BenchSettings settings, Supplier<AuditSettings> audits, Consumer<Duration> progress) {
        this.settings = settings;
        this.audits = audits;
        this.progress = progress;
    }

    /** Runs on the rulebooks and routes of an installation. */
    public static ScenarioRun in(Path home) {
        return on(BenchSettings.in(home));
    }

    /** Runs on a bench of other settings; a scenario brings its own step and each run an audit in memory. */
    public static ScenarioRun on(BenchSettings settings) {
        return new ScenarioRun(settings, AuditSettings::inMemory, left -> {});
    }

    /** The same, whose audit stays in a folder; of one run, as another would go on where that stopped. */
    public ScenarioRun keeping(Path folder) {
        return new ScenarioRun(settings, () -> AuditSettings.in(folder), progress);
    }

    /** The same, which tells after each step how much of the story is left. */
    public ScenarioRun telling(Consumer<Duration> other) {
        return new ScenarioRun(settings, audits, other);
    }

    /** A report and every row of the audit as text, to compare one run with another. */
    public record Played(ScenarioReport report, List<String> decisions) {}

    /** Plays the scenario with this seed, and the same world once more with thermostats and once without any controller. */
    public ScenarioReport play(Scenario scenario, long seed) {
        return playWhole(scenario, seed).report();
    }

    /** As {@link #play}, with the decisions. */
    public Played playWhole(Scenario scenario, long seed) {
        World world = world(scenario, seed);
        return play(scenario, seed, world, new SimulatedPlant(world));
    }

    /** As {@link #playWhole}, and writes down what the plant told and answered. */
    public Played record(Scenario scenario, long seed, Path file) throws IOException {
        World world = world(scenario, seed);
        try (Recording recording = Recording.of(new SimulatedPlant(world), file)) {
            return play(scenario, seed, world, recording);
        }
    }

    private Played play(Scenario scenario, long seed, World world, Plant plant) {
        try (Bench bench = Bench.start(plant, fresh(scenario))) {
            Reporting reporting = new Reporting(scenario.heading().reports(), bench.now());
            Instant began = bench.now();
            List<ToldDemand> told = scenario.demand(seed);
            DemandCalls calls = new DemandCalls(told, bench.now());
            DemandMeter demand = new DemandMeter(told, bench.now());
            Instant end = began.plus(scenario.duration());
            bench.pass(scenario.duration(), now -> {
                reporting.until(now, bench.room());
                calls.until(now, bench.room());
                if (!told.isEmpty()) {
                    demand.at(now, world.truth());
                }
                progress.accept(Duration.between(now, end));
            });
            AuditReader reader = bench.controller().audit().reader();
            Course course = CourseOf.audited(reader, firstTrouble(scenario, seed));
            long start = System.nanoTime();
            Tallies tallies = new Tallies(
                    world.tally(), thermostat(scenario.leftAlone(), seed), leftAlone(scenario.leftAlone(), seed));
            Took took = new Took(
                    bench.effort().world(), bench.effort().controller(), Duration.ofNanos(System.nanoTime() - start));
            ScenarioReport report = new ScenarioReport(
                    scenario.name(),
                    seed,
                    scenario.noise().value(),
                    scenario.duration(),
                    course,
                    tallies,
                    Optional.of(ScoresOf.audited(
                            reader, troubles(scenario, seed), scenario.expect(), scenario.duration(), course)),
                    demand.score(),
                    scenario.expect().unmet(course, tallies, demand.score()),
                    took);
            RunRow.write(bench.controller().audit(), report, bench.room().view().rulebookHash(), began, bench.now());
            return new Played(report, Decisions.of(reader));
        }
    }

    /** Each run has an audit of its own: on another's it would go on where that stopped. */
    private BenchSettings fresh(Scenario scenario) {
        return settings.step(scenario.step()).audit(audits.get());
    }

    /** The scenario's world at its beginning, with its faults ahead of it. */
    public static World world(Scenario scenario, long seed) {
        World world = World.build(scenario.world(), seed, scenario.noise());
        scenario.faults(seed).forEach(world::inject);
        return world;
    }

    private static Tally leftAlone(Scenario scenario, long seed) {
        World world = world(scenario, seed);
        Instant end = world.now().plus(scenario.duration());
        while (world.now().isBefore(end)) {
            world.step(scenario.step());
        }
        return world.tally();
    }

    private static Tally thermostat(Scenario scenario, long seed) {
        World world = world(scenario, seed);
        new Thermostat(new SimulatedPlant(world)).pass(scenario.duration(), scenario.step());
        return world.tally();
    }

    private static List<Trouble> troubles(Scenario scenario, long seed) {
        return scenario.faults(seed).stream()
                .map(fault -> new Trouble(
                        fault.type(), Instant.ofEpochMilli(fault.window().from())))
                .toList();
    }

    private static @Nullable Instant firstTrouble(Scenario scenario, long seed) {
        Optional<Instant> first =
                troubles(scenario, seed).stream().map(Trouble::from).min(Comparator.naturalOrder());
        return first.orElse(null);
    }
}
