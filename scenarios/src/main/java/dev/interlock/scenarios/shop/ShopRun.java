package dev.interlock.scenarios.shop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.demand.DemandScore;
import dev.interlock.scenarios.format.Heading;
import dev.interlock.scenarios.format.Reporting;
import dev.interlock.scenarios.report.Course;
import dev.interlock.scenarios.report.CourseOf;
import dev.interlock.scenarios.report.RunRow;
import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.scenarios.report.ScenarioReport.Took;
import dev.interlock.scenarios.report.Tallies;
import dev.interlock.simulator.cloud.process.ProcessRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plays a story of the shop: the whole controller beside real processes, in real time. */
public final class ShopRun {
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Incidents about Interlock itself, as when a busy machine lets it decide late, are not the shop's. */
    private static final String OWN = "interlock";

    private final ShopScenario scenario;
    private final ShopBench bench;
    private final Consumer<Duration> progress;
    private final Instant start = ShopBench.CLOCK.instant();
    private Optional<String> trace = Optional.empty();

    private ShopRun(ShopScenario scenario, ShopBench bench, Consumer<Duration> progress) {
        this.scenario = scenario;
        this.bench = bench;
        this.progress = progress;
    }

    /**
     * Plays it with its own seed. It ends before its time where all that is expected has come.
     *
     * @param progress told now and then how much of its time is left
     */
    public static ScenarioReport play(ShopScenario scenario, BenchSettings settings, Consumer<Duration> progress) {
        Heading heading = scenario.heading();
        Path folder = folder();
        // it takes a while to open
        progress.accept(scenario.duration());
        try (ShopBench bench = ShopBench.open(folder, ProcessRuntime::in, heading.seed(), heading.noise(), settings)) {
            return new ShopRun(scenario, bench, progress).play();
        } finally {
            remove(folder);
        }
    }

    private ScenarioReport play() {
        for (JsonNode fault : scenario.faults()) {
            bench.cloud().inject(fault).orThrow();
        }
        Reporting reporting = new Reporting(scenario.heading().reports(), start);
        Instant end = start.plus(scenario.duration());
        boolean over = false;
        while (!over && ShopBench.CLOCK.instant().isBefore(end)) {
            Instant now = ShopBench.CLOCK.instant();
            reporting.until(now, bench.controller().room());
            trace = trace.or(() -> ShopTrace.of(scenario.expect().trace(), bench.cloud(), bench.logs(), 0));
            over = !scenario.expect().isCalm() && unmet().isEmpty();
            progress.accept(Duration.between(now, end));
            pause();
        }
        return report(Duration.between(start, ShopBench.CLOCK.instant()));
    }

    private ScenarioReport report(Duration lasted) {
        Course course = CourseOf.audited(bench.controller().audit().reader(), firstTrouble());
        ScenarioReport report = new ScenarioReport(
                scenario.name(),
                scenario.heading().seed(),
                scenario.heading().noise().value(),
                lasted,
                course,
                Tallies.NONE,
                Optional.empty(),
                DemandScore.NONE,
                unmet(),
                new Took(lasted, Duration.ZERO, Duration.ZERO));
        RunRow.write(
                bench.controller().audit(),
                report,
                bench.controller().room().view().rulebookHash(),
                start,
                start.plus(lasted));
        return report;
    }

    private List<String> unmet() {
        ShopScenario.Expected expect = scenario.expect();
        List<String> unmet = new ArrayList<>();
        List<TaskEntry> done = ShopChanges.done(bench.entries());
        List<String> changes = ShopChanges.of(bench.entries());
        if (!changes.equals(expect.changes())) {
            unmet.add("%s was changed; %s was expected.".formatted(changes, expect.changes()));
        }
        if (!expect.isCalm() && trace.isEmpty()) {
            unmet.add("The failure left no trace: %s.".formatted(expect.trace()));
        }
        if (done.stream().anyMatch(task -> task.origin().decisionTag() != expect.decidedBy())) {
            unmet.add("Not only %s decided.".formatted(words(expect.decidedBy())));
        }
        List<String> open = bench.controller().room().view().incidents().stream()
                .filter(incident -> !incident.domain().equals(OWN))
                .map(Incident::id)
                .toList();
        if (!open.isEmpty()) {
            unmet.add("%s are open at the end; none was expected.".formatted(open));
        }
        return unmet;
    }

    private static String words(DecisionTag tag) {
        return tag == DecisionTag.DETERMINISTIC ? "rules" : "the model";
    }

    private @Nullable Instant firstTrouble() {
        return scenario.faults().stream()
                .map(fault -> fault.path("at_seconds").asDouble(0))
                .min(Comparator.naturalOrder())
                .map(seconds -> start.plusMillis(Math.round(seconds * 1000)))
                .orElse(null);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The story was interrupted. Play it again.", interrupted);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("interlock-shop");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "No folder can be made for the shop. Check the temporary folder.", unwritable);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            // what cannot be removed is in the temporary folder
        }
    }
}
