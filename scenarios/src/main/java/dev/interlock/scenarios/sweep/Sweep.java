package dev.interlock.scenarios.sweep;

import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.scenarios.AnyRun;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.report.ScenarioReport;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Plays many runs, a thread each, and keeps what came of each at once: one that is killed goes on where it stopped. */
public final class Sweep {
    private static final String RULEBOOKS = "rulebooks";

    private final BenchSettings settings;
    private final KeptResults kept;
    private final int threads;
    private final Consumer<SweepResult> told;
    private final String rulebook;

    /**
     * One that is played by these settings.
     *
     * @param folder where results are kept
     * @param told hears of each run that was played, from the thread that played it
     */
    public Sweep(BenchSettings settings, Path folder, int threads, Consumer<SweepResult> told) {
        this.settings = settings;
        this.kept = new KeptResults(folder);
        this.threads = threads;
        this.told = told;
        this.rulebook = rulebook(settings);
    }

    /** All of them, in the order given; those that were played before, and of which nothing changed since, are not played again. */
    public List<SweepResult> play(List<SweepRun> runs) {
        ExecutorService cores = Executors.newFixedThreadPool(threads);
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
        return kept.of(run, run.fingerprint(rulebook));
    }

    private SweepResult played(SweepRun run) {
        SweepResult result;
        try {
            result = SweepResult.of(run, run.fingerprint(rulebook), play(run));
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
        return new AnyRun(settings, Optional.empty(), left -> {}).play(run.scenario());
    }

    /** The hash of all that decides. */
    private static String rulebook(BenchSettings settings) {
        Optional<Path> own = Optional.ofNullable(settings.site())
                .map(site -> site.resolve(RULEBOOKS))
                .filter(Files::isDirectory);
        return RulebookSource.of(settings.home().resolve(RULEBOOKS), own).hash();
    }
}
