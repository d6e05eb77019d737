package dev.interlock.scenarios.fleet.story;

import dev.interlock.routes.audit.reading.AuditReader;
import dev.interlock.scenarios.bench.Bench;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.demand.DemandScore;
import dev.interlock.scenarios.format.Reporting;
import dev.interlock.scenarios.report.Course;
import dev.interlock.scenarios.report.CourseOf;
import dev.interlock.scenarios.report.RunRow;
import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.scenarios.report.ScenarioReport.Took;
import dev.interlock.scenarios.report.ScoresOf;
import dev.interlock.scenarios.report.ScoresOf.Trouble;
import dev.interlock.scenarios.report.Tallies;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plays a story of a fleet: the whole controller beside it, on the fleet's own clock. */
public final class FleetRun {
    private static final Duration STEP = Duration.ofMinutes(1);

    private FleetRun() {}

    /**
     * Plays it with its own seed and noise.
     *
     * @param progress told after each step how much of the story is left
     */
    public static ScenarioReport play(FleetScenario scenario, BenchSettings settings, Consumer<Duration> progress) {
        try (Bench bench = Bench.start(new FleetPlant(scenario.staged()), settings.step(STEP))) {
            Reporting reporting = new Reporting(scenario.heading().reports(), bench.now());
            Instant began = bench.now();
            Instant end = began.plus(scenario.duration());
            bench.pass(scenario.duration(), now -> {
                reporting.until(now, bench.room());
                progress.accept(Duration.between(now, end));
            });
            AuditReader reader = bench.controller().audit().reader();
            List<Trouble> troubles = scenario.troubles();
            Course course = CourseOf.audited(
                    reader,
                    troubles.stream()
                            .map(Trouble::from)
                            .min(Comparator.naturalOrder())
                            .orElse(null));
            ScenarioReport report = new ScenarioReport(
                    scenario.heading().name(),
                    scenario.heading().seed(),
                    scenario.heading().noise().value(),
                    scenario.duration(),
                    course,
                    Tallies.NONE,
                    Optional.of(ScoresOf.audited(reader, troubles, scenario.expect(), scenario.duration(), course)),
                    DemandScore.NONE,
                    scenario.expect().unmet(course, Tallies.NONE, DemandScore.NONE),
                    new Took(bench.effort().world(), bench.effort().controller(), Duration.ZERO));
            RunRow.write(bench.controller().audit(), report, bench.room().view().rulebookHash(), began, bench.now());
            return report;
        }
    }
}
