package dev.interlock.scenarios.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How much work something does for the watts that it gets: the concave hull of the points at which it may run. */
public final class WorkCurve {
    private final List<Point> hull;

    private WorkCurve(List<Point> hull) {
        this.hull = List.copyOf(hull);
    }

    /** So much work for so many watts. */
    public record Point(double watts, double work) {
        public Point {
            if (!(watts >= 0 && work >= 0)) {
                throw new IllegalArgumentException(
                        "%s work for %s W is no point of a curve. Give figures that are not negative."
                                .formatted(work, watts));
            }
        }
    }

    /** A stretch of a hull: on it each watt brings as much work as any other. */
    record Stretch(double watts, double work) {
        double workPerWatt() {
            return work / watts;
        }
    }

    /**
     * The hull of some points, from the one with the least watts to the one with the most work.
     *
     * @throws IllegalArgumentException there is no point
     */
    public static WorkCurve of(List<Point> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A curve of no points says nothing. Give one at least.");
        }
        List<Point> hull = new ArrayList<>();
        points.stream()
                .sorted(Comparator.comparingDouble(Point::watts)
                        .thenComparing(Comparator.comparingDouble(Point::work).reversed()))
                .forEach(point -> add(hull, point));
        return new WorkCurve(hull);
    }

    private static void add(List<Point> hull, Point next) {
        if (!hull.isEmpty() && next.work() <= hull.get(hull.size() - 1).work()) {
            return;
        }
        while (hull.size() > 1 && isBelow(hull.get(hull.size() - 2), hull.get(hull.size() - 1), next)) {
            hull.remove(hull.size() - 1);
        }
        hull.add(next);
    }

    /** The one in the middle lies on or below the line between the two others. */
    private static boolean isBelow(Point from, Point middle, Point to) {
        return (middle.work() - from.work()) * (to.watts() - from.watts())
                <= (to.work() - from.work()) * (middle.watts() - from.watts());
    }

    /** Where it gets the least. */
    Point least() {
        return hull.get(0);
    }

    /** Where it does the most. */
    Point most() {
        return hull.get(hull.size() - 1);
    }

    /** From the least on, each worth less than the one before. */
    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (int each = 1; each < hull.size(); each++) {
            Point from = hull.get(each - 1);
            Point to = hull.get(each);
            stretches.add(new Stretch(to.watts() - from.watts(), to.work() - from.work()));
        }
        return stretches;
    }
}
