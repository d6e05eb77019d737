package dev.interlock.routes.agents.metrics;

import dev.interlock.rules.plan.Action.QueryMetrics;
import dev.interlock.rules.plan.Action.QueryMetrics.Asked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is found, flat and by name, so that a plan can compare it. */
record MetricAnswer(QueryMetrics query, List<Point> points, Instant now) {
    private static final int MOST_VALUES = 60;
    private static final int FEWEST_FOR_OUTLIERS = 5;

    /** How many points a question needs at least. */
    static int fewest(Asked question) {
        return switch (question) {
            case VALUE, RANGE -> 1;
            case TREND, CROSSING -> 2;
            case ANOMALY -> FEWEST_FOR_OUTLIERS;
        };
    }

    Map<String, Object> out() {
        Map<String, Object> out = new TreeMap<>();
        out.put("points", points.size());
        out.put("since", points.get(0).at().toString());
        out.put("value", last().value());
        out.put("at", last().at().toString());
        switch (query.question()) {
            case VALUE ->
                out.put("age_seconds", Duration.between(last().at(), now).toSeconds());
            case RANGE -> range(out);
            case TREND -> trend(out);
            case CROSSING -> crossing(out);
            case ANOMALY -> anomaly(out);
        }
        return out;
    }

    private void range(Map<String, Object> out) {
        var summary = points.stream().mapToDouble(Point::value).summaryStatistics();
        out.put("min", summary.getMin());
        out.put("max", summary.getMax());
        out.put("mean", summary.getAverage());
        out.put(
                "values",
                points.subList(Math.max(0, points.size() - MOST_VALUES), points.size()).stream()
                        .map(point -> Double.toString(point.value()))
                        .collect(Collectors.joining(" ")));
    }

    private void trend(Map<String, Object> out) {
        Trend trend = Trend.of(points);
        out.put("slope_per_hour", trend.slopePerHour());
        out.put("fit", trend.fit());
    }

    private void crossing(Map<String, Object> out) {
        out.put("above", last().value() > query.threshold());
        out.put("crossed", false);
        Crossing.latest(points, query.threshold()).ifPresent(crossing -> {
            out.put("crossed", true);
            out.put("crossed_at", crossing.at().at().toString());
            out.put("direction", crossing.rising() ? "up" : "down");
        });
    }

    private void anomaly(Map<String, Object> out) {
        Outliers outliers = Outliers.of(points);
        out.put("anomalies", outliers.count());
        out.put("latest_score", outliers.latest().score());
        outliers.worst().ifPresent(worst -> {
            out.put("worst_score", worst.score());
            out.put("worst_value", worst.point().value());
            out.put("worst_at", worst.point().at().toString());
        });
    }

    private Point last() {
        return points.get(points.size() - 1);
    }
}
