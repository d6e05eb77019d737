package dev.interlock.scenarios.results;

import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.report.Figure;
import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.scenarios.report.Tallies;
import dev.interlock.scenarios.score.Score;
import dev.interlock.scenarios.score.Scores;
import dev.interlock.scenarios.score.SuccessRate;
import dev.interlock.simulator.Tally;
import java.util.List;
import java.util.function.Function;

/**
 * One scenario on every seed.
 *
 * @param runs in the order of the seeds
 */
public record PlayedScenario(Scenario scenario, List<ScenarioReport> runs) {
    public PlayedScenario {
        runs = List.copyOf(runs);
    }

    SuccessRate successRate() {
        return SuccessRate.of(scores());
    }

    List<Scores> scores() {
        return runs.stream().map(ScenarioReport::scores).toList();
    }

    Spread spread(Score score) {
        return Spread.of(runs.stream().mapToDouble(run -> score.of(run.scores())));
    }

    Spread spread(Figure figure, Function<Tallies, Tally> policy) {
        return Spread.of(runs.stream().mapToDouble(run -> figure.of(policy.apply(run.tallies()))));
    }
}
