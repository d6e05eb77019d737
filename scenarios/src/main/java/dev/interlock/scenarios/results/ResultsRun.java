package dev.interlock.scenarios.results;

import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.ScenarioRun;
import dev.interlock.scenarios.report.ScenarioReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Plays scenarios on seeds, each run in a thread of its own, as many at once as there are cores. */
public final class ResultsRun {
    private final ScenarioRun run;
    private final Consumer<ScenarioReport> told;

    /**
     * Plays with this.
     *
     * @param told hears of each run that is over, from the thread that played it
     */
    public ResultsRun(ScenarioRun run, Consumer<ScenarioReport> told) {
        this.run = run;
        this.told = told;
    }

    /** Every scenario on every seed, in the order given; what is longest is begun first. */
    public List<PlayedScenario> play(List<Scenario> scenarios, List<Long> seeds) {
        ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Map<Scenario, List<CompletableFuture<ScenarioReport>>> runs = new LinkedHashMap<>();
            scenarios.stream()
                    .sorted((one, other) -> Long.compare(looks(other), looks(one)))
                    .forEach(scenario -> runs.put(
                            scenario,
                            seeds.stream()
                                    .map(seed -> CompletableFuture.supplyAsync(() -> played(scenario, seed), cores))
                                    .toList()));
            List<PlayedScenario> played = new ArrayList<>();
            for (Scenario scenario : scenarios) {
                List<ScenarioReport> reports = runs.getOrDefault(scenario, List.of()).stream()
                        .map(CompletableFuture::join)
                        .toList();
                played.add(new PlayedScenario(scenario, reports));
            }
            return played;
        } finally {
            cores.shutdownNow();
        }
    }

    private ScenarioReport played(Scenario scenario, long seed) {
        ScenarioReport report = run.play(scenario, seed);
        told.accept(report);
        return report;
    }

    private static long looks(Scenario scenario) {
        return scenario.duration().dividedBy(scenario.step());
    }
}
