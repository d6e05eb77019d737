package dev.interlock.scenarios.results;

import dev.interlock.scenarios.report.Figure;
import dev.interlock.scenarios.report.ReportText;
import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.scenarios.report.Tallies;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A figure of which Interlock made more than there would have been without any controller.
 *
 * @param seeds those on which it did
 */
record WorseThanNothing(PlayedScenario played, Figure figure, List<Long> seeds) {
    /** What control is for. That it costs energy or work is in the tables. */
    private static final Set<Figure> COMPARED = EnumSet.of(
            Figure.RACK_MINUTES_ABOVE_27,
            Figure.RACK_MINUTES_ABOVE_32,
            Figure.RACK_MINUTES_BELOW_18,
            Figure.DARK_RACK_MINUTES,
            Figure.BREAKER_TRIPS,
            Figure.OVER_BUDGET_MINUTES,
            Figure.SLA_MISSES);

    static Stream<WorseThanNothing> of(PlayedScenario played) {
        return COMPARED.stream()
                .map(figure -> new WorseThanNothing(
                        played,
                        figure,
                        played.runs().stream()
                                .filter(run -> isWorse(figure, run))
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
                        ReportText.number(
                                played.spread(figure, Tallies::uncontrolled).mean()));
    }

    private static boolean isWorse(Figure figure, ScenarioReport run) {
        return figure.of(run.tallies().controlled()) > figure.of(run.tallies().uncontrolled());
    }
}
