package dev.interlock.routes.agents.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Points that do not belong, by the modified z-score of Iglewicz and Hoaglin (1993): {@code 0.6745 (x - median) / MAD}, an
 * outlier beyond 3.5. Where more than half of the points are equal, the MAD is 0 and the mean absolute deviation takes its
 * place, with 1.2533 as its factor.
 *
 * @param scores of the points, in their order
 */
record Outliers(List<Scored> scores) {
    private static final double LIMIT = 3.5;
    private static final double OF_MAD = 0.6745;
    private static final double OF_MEAN = 1.2533;

    /** A point and its score; the sign tells the side. */
    record Scored(Point point, double score) {
        boolean outlies() {
            return Math.abs(score) > LIMIT;
        }
    }

    static Outliers of(List<Point> points) {
        double median = median(points.stream().map(Point::value).toList());
        List<Double> deviations =
                points.stream().map(point -> Math.abs(point.value() - median)).toList();
        double mad = median(deviations);
        double mean =
                deviations.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double unit = mad > 0 ? mad / OF_MAD : mean * OF_MEAN;
        return new Outliers(points.stream()
                .map(point -> new Scored(point, unit > 0 ? (point.value() - median) / unit : 0))
                .toList());
    }

    long count() {
        return scores.stream().filter(Scored::outlies).count();
    }

    Optional<Scored> worst() {
        return scores.stream().max(Comparator.comparingDouble(scored -> Math.abs(scored.score())));
    }

    Scored latest() {
        return scores.get(scores.size() - 1);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
