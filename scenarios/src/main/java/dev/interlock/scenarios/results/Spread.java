package dev.interlock.scenarios.results;

import dev.interlock.scenarios.report.ReportText;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * Where a figure lay over the seeds; those that have none are left out.
 *
 * @param count how many had one
 */
record Spread(double mean, double least, double most, long count) {
    static Spread of(DoubleStream values) {
        DoubleSummaryStatistics known = values.filter(Double::isFinite).summaryStatistics();
        return known.getCount() == 0
                ? new Spread(Double.NaN, Double.NaN, Double.NaN, 0)
                : new Spread(known.getAverage(), known.getMin(), known.getMax(), known.getCount());
    }

    /** As people read it: {@code 12.3 (11.0 to 14.0)}; a dash for no figure. */
    String words() {
        String middle = ReportText.number(mean);
        return count == 0 || least == most
                ? middle
                : "%s (%s to %s)".formatted(middle, ReportText.number(least), ReportText.number(most));
    }
}
