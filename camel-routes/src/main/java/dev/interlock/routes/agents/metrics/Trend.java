package dev.interlock.routes.agents.metrics;

import java.util.List;

/**
 * A straight line through points by least squares.
 *
 * @param slopePerHour in the metric's unit
 * @param fit the share of the spread that the line explains, from 0 to 1
 */
record Trend(double slopePerHour, double fit) {
    private static final double HOUR_MILLIS = 3_600_000;

    /** Of at least two points. */
    static Trend of(List<Point> points) {
        double meanHours = points.stream().mapToDouble(Trend::hours).average().orElse(0);
        double mean = points.stream().mapToDouble(Point::value).average().orElse(0);
        double hours = 0;
        double both = 0;
        double values = 0;
        for (Point point : points) {
            double dx = hours(point) - meanHours;
            double dy = point.value() - mean;
            hours += dx * dx;
            both += dx * dy;
            values += dy * dy;
        }
        double slope = hours == 0 ? 0 : both / hours;
        return new Trend(slope, values == 0 || hours == 0 ? 0 : both * both / (hours * values));
    }

    private static double hours(Point point) {
        return point.millis() / HOUR_MILLIS;
    }
}
