package dev.interlock.scenarios.html;

import dev.interlock.rules.metric.WilsonInterval;
import dev.interlock.scenarios.sweep.SweepReport;
import java.util.List;
import java.util.Locale;

/** Of each group the share that recovered, as a dot, and where it lies with 95 % confidence, as a line. */
final class SharePlot {
    private static final int LEFT = 220;
    private static final int WIDTH = 420;
    private static final int ROW = 22;

    private SharePlot() {}

    static String of(List<SweepReport.Row> rows) {
        StringBuilder plot = new StringBuilder(
                "<svg role=\"img\" aria-label=\"Share recovered of each kind, with 95 %% confidence\" viewBox=\"0 0 %d %d\">\n"
                        .formatted(LEFT + WIDTH + 90, ROW * (rows.size() + 2)));
        for (int percent = 0; percent <= 100; percent += 25) {
            plot.append(format(
                    "<line class=\"grid\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/><text class=\"mid\" x=\"%.1f\" y=\"%d\">%d %%</text>\n",
                    x(percent / 100.0),
                    ROW / 2,
                    x(percent / 100.0),
                    ROW * (rows.size() + 1),
                    x(percent / 100.0),
                    ROW * (rows.size() + 1) + 16,
                    percent));
        }
        for (int each = 0; each < rows.size(); each++) {
            plot.append(row(rows.get(each), ROW * (each + 1)));
        }
        return plot.append("</svg>\n").toString();
    }

    private static String row(SweepReport.Row row, int y) {
        int runs = row.recovered().runs();
        String name =
                "<text class=\"end\" x=\"%d\" y=\"%d\">%s</text>".formatted(LEFT - 10, y + 4, Markup.text(row.group()));
        if (runs == 0) {
            return name + "\n";
        }
        WilsonInterval lies = WilsonInterval.of(row.recovered().successes(), runs);
        return name
                + format(
                        "<line class=\"lies\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/><circle cx=\"%.1f\" cy=\"%d\" r=\"4\"/>"
                                + "<text x=\"%d\" y=\"%d\">%d of %d</text>\n",
                        x(lies.low()),
                        y,
                        x(lies.high()),
                        y,
                        x((double) row.recovered().successes() / runs),
                        y,
                        LEFT + WIDTH + 12,
                        y + 4,
                        row.recovered().successes(),
                        runs);
    }

    private static double x(double share) {
        return LEFT + WIDTH * share;
    }

    private static String format(String pattern, Object... figures) {
        return String.format(Locale.ROOT, pattern, figures);
    }
}
