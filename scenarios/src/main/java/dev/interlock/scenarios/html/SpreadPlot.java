package dev.interlock.scenarios.html;

import dev.interlock.scenarios.policy.Policy;
import dev.interlock.scenarios.report.Figure;
import dev.interlock.scenarios.report.ReportText;
import dev.interlock.scenarios.sweep.SweepReport;
import java.util.List;
import java.util.Locale;

/** A figure under every policy: a dot for each run, and a bar at their mean. */
final class SpreadPlot {
    private static final int LEFT = 140;
    private static final int WIDTH = 420;
    private static final int ROW = 26;

    private SpreadPlot() {}

    static String of(SweepReport report, Figure figure) {
        Policy[] policies = Policy.values();
        double most = 0;
        for (Policy policy : policies) {
            most = Math.max(
                    most,
                    report.spread(policy, figure).stream()
                            .filter(Double::isFinite)
                            .mapToDouble(each -> each)
                            .max()
                            .orElse(0));
        }
        StringBuilder plot = new StringBuilder(
                "<figure><figcaption>%s</figcaption><svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\">\n"
                        .formatted(
                                Markup.text(figure.words()),
                                Markup.text(figure.words()),
                                LEFT + WIDTH + 90,
                                ROW * (policies.length + 1)));
        for (int each = 0; each < policies.length; each++) {
            plot.append(row(policies[each], report.spread(policies[each], figure), most, ROW * (each + 1)));
        }
        return plot.append("</svg></figure>\n").toString();
    }

    private static String row(Policy policy, List<Double> values, double most, int y) {
        StringBuilder row = new StringBuilder("<text class=\"end\" x=\"%d\" y=\"%d\">%s</text>"
                .formatted(LEFT - 10, y + 4, Markup.text(policy.words())));
        double mean = values.stream()
                .filter(Double::isFinite)
                .mapToDouble(each -> each)
                .average()
                .orElse(Double.NaN);
        if (Double.isFinite(mean)) {
            values.stream()
                    .filter(Double::isFinite)
                    .forEach(each -> row.append(
                            format("<circle class=\"run\" cx=\"%.1f\" cy=\"%d\" r=\"3\"/>", x(each, most), y)));
            row.append(format(
                    "<line class=\"mean\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>",
                    x(mean, most), y - 9, x(mean, most), y + 9));
        }
        return row.append("<text x=\"%d\" y=\"%d\">%s</text>\n"
                        .formatted(LEFT + WIDTH + 12, y + 4, ReportText.number(mean)))
                .toString();
    }

    private static double x(double value, double most) {
        return LEFT + (most > 0 ? WIDTH * Math.max(0, value) / most : 0);
    }

    private static String format(String pattern, Object... figures) {
        return String.format(Locale.ROOT, pattern, figures);
    }
}
