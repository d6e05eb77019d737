package dev.interlock.scenarios.sweep;

import dev.interlock.scenarios.policy.Policy;
import dev.interlock.scenarios.report.Figure;
import dev.interlock.scenarios.report.ReportText;
import dev.interlock.scenarios.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Each policy between what nobody did and what nobody could have done better: {@code gap = (policy − bound) / (nothing − bound)}, of the
 * sums over all runs in which the two differ.
 */
final class HindsightTable {
    /** What would have been lost with the lowest caps, among the bounds of a result. */
    static final String AT_LOWEST_CAPS = "job_minutes_lost_at_lowest_caps";

    /** Who is below the bound has not kept what it is about, as a budget. Where nothing is nearer to the bound, as a share of it, there is no gap to speak of. */
    private static final double LEAST_SPAN = 0.05;

    private static final List<Policy> JUDGED = Stream.of(Policy.values())
            .filter(policy -> policy != Policy.NOTHING)
            .toList();

    private final List<SweepResult> results;

    HindsightTable(List<SweepResult> results) {
        this.results = results;
    }

    /** A line of headings and one a figure; empty where no run has a bound. */
    List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        figure(Figure.POWER_OVERHEAD, lines);
        figure(Figure.OVER_BUDGET_MINUTES, lines);
        line(
                "minutes of work lost to caps (nothing: the lowest caps while too much is drawn)",
                Figure.JOB_MINUTES_LOST.toString(),
                each -> each.bound(AT_LOWEST_CAPS),
                lines);
        figure(Figure.MAKESPAN_MINUTES, lines);
        figure(Figure.MEAN_COMPLETION_MINUTES, lines);
        repair(lines);
        if (!lines.isEmpty()) {
            lines.add(
                    0,
                    Stream.concat(
                                    Stream.of("mean of the runs", "runs", "nothing", "hindsight"),
                                    JUDGED.stream().map(policy -> policy.words() + " (gap)"))
                            .toList());
        }
        return lines;
    }

    private void figure(Figure figure, List<List<String>> lines) {
        line(figure.words(), figure.toString(), each -> each.figure(Policy.NOTHING, figure.toString()), lines);
    }

    private void line(String words, String name, ToDoubleFunction<SweepResult> nothing, List<List<String>> lines) {
        List<SweepResult> among = results.stream()
                .filter(each -> nothing.applyAsDouble(each) > each.bound(name))
                .toList();
        if (among.isEmpty()) {
            return;
        }
        double worst = mean(among, nothing);
        double bound = mean(among, each -> each.bound(name));
        lines.add(Stream.concat(
                        Stream.of(
                                words,
                                Integer.toString(among.size()),
                                ReportText.number(worst),
                                ReportText.number(bound)),
                        JUDGED.stream()
                                .map(policy -> judged(mean(among, each -> each.figure(policy, name)), worst, bound)))
                .toList());
    }

    /** Who mends at once, as soon as it breaks; nobody else's end is known. */
    private void repair(List<List<String>> lines) {
        String name = Score.SECONDS_TO_VERIFY.toString();
        List<SweepResult> among = results.stream()
                .filter(each ->
                        Double.isFinite(each.bound(name)) && Double.isFinite(each.score(Score.SECONDS_TO_VERIFY)))
                .toList();
        if (!among.isEmpty()) {
            lines.add(Stream.concat(
                            Stream.of(
                                    Score.SECONDS_TO_VERIFY.words(),
                                    Integer.toString(among.size()),
                                    "-",
                                    ReportText.number(mean(among, each -> each.bound(name)))),
                            JUDGED.stream()
                                    .map(policy -> policy == Policy.INTERLOCK
                                            ? ReportText.number(
                                                    mean(among, each -> each.score(Score.SECONDS_TO_VERIFY)))
                                            : "-"))
                    .toList());
        }
    }

    private static String judged(double value, double worst, double bound) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return value < bound || worst - bound < LEAST_SPAN * bound
                ? ReportText.number(value)
                : String.format(
                        Locale.ROOT, "%s (%.0f %%)", ReportText.number(value), 100 * (value - bound) / (worst - bound));
    }

    /** Not a number where one of them has none. */
    private static double mean(List<SweepResult> among, ToDoubleFunction<SweepResult> figure) {
        return among.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
