package dev.interlock.scenarios.results;

import dev.interlock.scenarios.report.Figure;
import dev.interlock.scenarios.report.ReportText;
import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.scenarios.report.Tallies;
import dev.interlock.simulator.Tally;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A figure of which Interlock made more than there would have been under another policy.
 *
 * @param seeds those on which it did
 */
record WorseFigure(PlayedScenario played, Figure figure, Function<Tallies, Tally> policy, List<Long> seeds) {
    /** What control is for. That it costs energy or work is in the tables. */
    private static final Set<Figure> COMPARED = EnumSet.of(
            Figure.RACK_MINUTES_ABOVE_27,
            Figure.RACK_MINUTES_ABOVE_32,
            Figure.RACK_MINUTES_BELOW_18,
            Figure.DARK_RACK_MINUTES,
            Figure.BREAKER_TRIPS,
            Figure.OVER_BUDGET_MINUTES,
            Figure.SLA_MISSES);

    static Stream<WorseFigure> than(Function<Tallies, Tally> policy, PlayedScenario played) {
        return COMPARED.stream()
                .map(figure -> new WorseFigure(
                        played,
                        figure,
                        policy,
                        played.runs().stream()
                                .filter(run -> isWorse(figure, policy, run))
                                .map(ScenarioReport::seed)
                                .toList()))
                .filter(worse -> !worse.seeds().isEmpty());
    }

    String sentence() {
        return "**%s**: %s, on seed %s; on average %s with Interlock and %s without."
                .formatted(
                        played.scenario().name(),
                        figure.words(),
                        String.join(", ", seeds.stream().map(String::valueOf).toList()),
                        ReportText.number(
                                played.spread(figure, Tallies::controlled).mean()),
                        ReportText.number(played.spread(figure, policy).mean()));
    }

    private static boolean isWorse(Figure figure, Function<Tallies, Tally> policy, ScenarioReport run) {
        return figure.of(run.tallies().controlled()) > figure.of(policy.apply(run.tallies()));
    }
}
