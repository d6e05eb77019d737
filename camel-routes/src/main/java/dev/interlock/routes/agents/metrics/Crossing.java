package dev.interlock.routes.agents.metrics;

import java.util.List;
import java.util.Optional;

/**
 * The latest time that a series went from one side of a threshold to the other. Exactly at the threshold counts as below.
 *
 * @param at the first point on the other side
 * @param rising from below to above
 */
record Crossing(Point at, boolean rising) {
    static Optional<Crossing> latest(List<Point> points, double threshold) {
        for (int i = points.size() - 1; i > 0; i--) {
            boolean before = points.get(i - 1).value() > threshold;
            boolean after = points.get(i).value() > threshold;
            if (before != after) {
                return Optional.of(new Crossing(points.get(i), after));
            }
        }
        return Optional.empty();
    }
}
