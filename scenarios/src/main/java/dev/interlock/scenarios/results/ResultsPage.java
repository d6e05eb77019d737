package dev.interlock.scenarios.results;

import dev.interlock.scenarios.report.Figure;
import dev.interlock.scenarios.report.Markdown;
import dev.interlock.scenarios.report.Tallies;
import dev.interlock.scenarios.score.Score;
import dev.interlock.scenarios.score.SuccessRate;
import dev.interlock.simulator.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Results as a page in Markdown: the same for the same results and stamp. */
public final class ResultsPage {
    private static final String HEAD = """
            # Results

            Every scenario of the data centre that comes along, under three policies in the same simulator, on the same seeds: nobody acts; a
            plain thermostat with hysteresis in each zone, which knows temperatures and nothing else; Interlock with its delivered rulebook and no
            model. [Scores](scores.md) says what each figure means and how it is reckoned. A cell is the mean over the seeds, with the least and
            the most in brackets where they differ; a dash says that there is no figure.

            This page is written by `./interlock scenario results --seeds %s`; only the next line differs where it is written again.

            %s, %s, %s.

            """;

    private final List<PlayedScenario> played;
    private final List<String> lines = new ArrayList<>();

    private ResultsPage(List<PlayedScenario> played) {
        this.played = played;
    }

    /**
     * The page.
     *
     * @param seeds the seeds as they were asked for
     */
    public static String of(List<PlayedScenario> played, String seeds, ResultsStamp stamp) {
        ResultsPage page = new ResultsPage(played);
        page.success();
        page.worse();
        played.forEach(page::figures);
        return HEAD.formatted(seeds, stamp.date(), stamp.version(), stamp.machine())
                + String.join("\n", page.lines)
                + "\n";
    }

    private void success() {
        add("## Success rate", "");
        add("In brackets: where the share lies with 95 % confidence (Wilson).", "");
        row("scenario", "Interlock", "every expectation met");
        row("---", "---", "---");
        played.forEach(each -> row(
                each.scenario().name(),
                each.successRate().words(),
                "%d of %d"
                        .formatted(
                                each.runs().stream().filter(run -> run.met()).count(),
                                each.runs().size())));
        row(
                "all",
                SuccessRate.of(played.stream()
                                .flatMap(each -> each.scores().stream())
                                .toList())
                        .words(),
                "");
        add("");
    }

    private void worse() {
        add("## Where Interlock is worse than nothing", "");
        add(
                "Rack-minutes too warm, too cold or dark, breakers, minutes over budget, and jobs past their deadline.",
                "");
        worseThan(Tallies::uncontrolled);
        add("## Where Interlock is worse than a thermostat", "");
        worseThan(Tallies::thermostat);
    }

    private void worseThan(Function<Tallies, Tally> policy) {
        List<String> worse = played.stream()
                .flatMap(each -> WorseFigure.than(policy, each))
                .map(each -> "- " + each.sentence())
                .toList();
        lines.addAll(worse.isEmpty() ? List.of("Nowhere on these seeds.") : worse);
        add("");
    }

    private void figures(PlayedScenario each) {
        add("## " + each.scenario().name(), "", each.scenario().heading().description(), "");
        row("figure", "nothing", "thermostat", "Interlock");
        row("---", "---:", "---:", "---:");
        for (Figure figure : Figure.values()) {
            row(
                    figure.words(),
                    each.spread(figure, Tallies::uncontrolled).words(),
                    each.spread(figure, Tallies::thermostat).words(),
                    each.spread(figure, Tallies::controlled).words());
        }
        add("");
        row("score", "Interlock");
        row("---", "---:");
        Stream.of(Score.values())
                .filter(score -> score != Score.SUCCESS)
                .forEach(score -> row(score.words(), each.spread(score).words()));
        add("");
    }

    private void row(String... cells) {
        lines.add(Markdown.row(List.of(cells)));
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }
}
