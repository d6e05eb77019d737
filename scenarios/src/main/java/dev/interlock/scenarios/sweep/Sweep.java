package dev.interlock.scenarios.sweep;

import dev.interlock.scenarios.AnyRun;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.bound.Hindsight;
import dev.interlock.scenarios.policy.OtherPolicies;
import dev.interlock.scenarios.report.ScenarioReport;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Plays many runs, a thread each, and keeps what came of each at once: one that is killed goes on where it stopped. */
public final class Sweep {
    private final BenchSettings settings;
    private final Path folder;
    private final KeptResults kept;
    private final SweepPace pace;
    private final Consumer<SweepResult> told;
    private final Map<SortedMap<String, Double>, Bench> benches = new ConcurrentHashMap<>();

    /**
     * How a sweep is played.
     *
     * @param threads how many runs at once
     * @param policies data centres are played under other policies too
     */
    public record SweepPace(int threads, boolean policies) {}

    /** By what some runs are played, and the hash of all that decides them. */
    private record Bench(BenchSettings settings, String rulebook) {}

    /**
     * One that is played by these settings.
     *
     * @param folder where results are kept
     * @param told hears of each run that was played, from the thread that played it
     */
    public Sweep(BenchSettings settings, Path folder, SweepPace pace, Consumer<SweepResult> told) {
        this.settings = settings;
        this.folder = folder;
        this.kept = new KeptResults(folder.resolve("runs"));
        this.pace = pace;
        this.told = told;
    }

    /**
     * All of them, in the order given; those that were played before, and of which nothing changed since, are not played again.
     *
     * @throws IllegalArgumentException a run wants another figure of a limit that there is not
     */
    public List<SweepResult> play(List<SweepRun> runs) {
        ExecutorService cores = Executors.newFixedThreadPool(pace.threads());
        try {
            List<CompletableFuture<SweepResult>> playing = runs.stream()
                    .map(run -> before(run)
                            .map(CompletableFuture::completedFuture)
                            .orElseGet(() -> CompletableFuture.supplyAsync(() -> played(run), cores)))
                    .toList();
            return playing.stream().map(CompletableFuture::join).toList();
        } finally {
            cores.shutdownNow();
        }
    }

    /** What came of a run, if it was played. */
    public Optional<SweepResult> before(SweepRun run) {
        return kept.of(run, fingerprint(run));
    }

    private SweepResult played(SweepRun run) {
        SweepResult result;
        try {
            result = SweepResult.of(run, fingerprint(run), play(run), others(run), hindsight(run));
            kept.keep(result);
        } catch (UncheckedIOException unkept) {
            throw unkept;
        } catch (RuntimeException broken) {
            result = SweepResult.broken(run, broken);
        }
        told.accept(result);
        return result;
    }

    private ScenarioReport play(SweepRun run) {
        return new AnyRun(bench(run).settings(), Optional.empty(), left -> {}).play(run.scenario());
    }

    private Optional<OtherPolicies> others(SweepRun run) {
        return pace.policies()
                ? run.scenario()
                        .fold(
                                hall -> Optional.of(
                                        OtherPolicies.of(hall, bench(run).settings())),
                                shop -> Optional.empty(),
                                fleet -> Optional.empty())
                : Optional.empty();
    }

    private static Optional<Hindsight> hindsight(SweepRun run) {
        return run.scenario()
                .fold(hall -> Optional.of(Hindsight.of(hall)), shop -> Optional.empty(), fleet -> Optional.empty());
    }

    private String fingerprint(SweepRun run) {
        return run.fingerprint(
                bench(run).rulebook() + " in hindsight" + (pace.policies() ? " and other policies" : ""));
    }

    private Bench bench(SweepRun run) {
        return benches.computeIfAbsent(run.limits(), limits -> {
            BenchSettings by = limits.isEmpty()
                    ? settings
                    : LimitSite.in(folder.resolve("sites").resolve(run.limitsName()), settings, limits);
            return new Bench(by, LimitSite.rulebook(by).hash());
        });
    }
}
