package dev.interlock.scenarios.html;

import dev.interlock.scenarios.report.Figure;
import dev.interlock.scenarios.sweep.SweepReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of many runs, as a page that opens offline: the same for the same results. */
public final class HtmlReport {
    private static final List<Figure> PLOTTED = List.of(
            Figure.RACK_MINUTES_ABOVE_27,
            Figure.RACK_MINUTES_ABOVE_32,
            Figure.OVER_BUDGET_MINUTES,
            Figure.JOB_MINUTES_LOST,
            Figure.POWER_OVERHEAD);

    /** Nothing is loaded and nothing runs, whatever a name should say. */
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; --line: #8888; --dot: #1f6feb; --bar: #d9480f; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; font-size: 0.875rem; }
            th, td { border-bottom: 1px solid var(--line); padding: 0.25rem 0.6rem; text-align: right; }
            th[scope=row], thead th:first-child { text-align: left; font-weight: normal; }
            svg { width: 100%%; max-width: 46rem; font: 13px system-ui, sans-serif; }
            svg text { fill: currentColor; } .end { text-anchor: end; } .mid { text-anchor: middle; }
            .grid { stroke: var(--line); } .lies { stroke: var(--dot); stroke-width: 3; } circle { fill: var(--dot); }
            .run { fill-opacity: 0.35; } .mean { stroke: var(--bar); stroke-width: 3; }
            figure { margin: 1rem 0; } figcaption { font-weight: 600; }
            </style>
            </head>
            <body>
            """;

    private static final String SHARES =
            "A dot is the share that recovered, the line is where it lies with 95 % confidence (Wilson).";

    private static final String GAPS =
            "The gap is (policy − hindsight) / (nothing − hindsight): 0 % is as good as anybody could have"
                    + " been who knew all, 100 % as bad as nothing. Read it beside the minutes too warm and over budget.";

    private static final String RUNS = "A dot is a run, the bar their mean.";

    private HtmlReport() {}

    /**
     * The page.
     *
     * @param title what was played
     */
    public static String of(String title, SweepReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(HEAD.formatted(Markup.text(title)));
        parts.add(Markup.element("h1", Markup.text(title)) + "\n");
        part(parts, "What recovered", SHARES, SharePlot.of(report.rows()));
        parts.add(HtmlTable.of(Stream.concat(
                        Stream.of(SweepReport.headings()),
                        report.rows().stream().map(SweepReport.Row::cells))
                .toList()));
        part(parts, "What did not, and why", "", failures(report.failures()));
        if (!report.policies().isEmpty()) {
            part(parts, "Policies side by side", "", HtmlTable.of(report.policies()));
            part(
                    parts,
                    "Run by run",
                    RUNS,
                    PLOTTED.stream()
                            .map(figure -> SpreadPlot.of(report, figure))
                            .collect(Collectors.joining()));
        }
        if (!report.hindsight().isEmpty()) {
            part(parts, "What hindsight allows", GAPS, HtmlTable.of(report.hindsight()));
        }
        return String.join("", parts) + "</body>\n</html>\n";
    }

    private static void part(List<String> parts, String title, String words, String inner) {
        parts.add(Markup.element("h2", Markup.text(title)) + "\n");
        if (!words.isEmpty()) {
            parts.add(Markup.element("p", Markup.text(words)) + "\n");
        }
        parts.add(inner);
    }

    private static String failures(List<String> failures) {
        return failures.isEmpty()
                ? "<p>Everything recovered.</p>\n"
                : failures.stream()
                        .map(each -> Markup.element("li", Markup.text(each)))
                        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>\n"));
    }
}
