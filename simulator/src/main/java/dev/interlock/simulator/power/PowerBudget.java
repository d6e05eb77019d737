package dev.interlock.simulator.power;

import java.util.Comparator;
import java.util.List;

/**
 * What a building may draw, and how that changes.
 *
 * @param watts at first; 0 for no budget
 * @param changes by their time
 */
public record PowerBudget(double watts, List<Change> changes) {
    /**
     * From here on it is another.
     *
     * @param atSeconds since the world's first moment
     * @param watts 0 for no budget
     */
    public record Change(double atSeconds, double watts) {
        public Change {
            if (!(atSeconds >= 0 && watts >= 0)) {
                throw new IllegalArgumentException(
                        "The world's 'budget' has a change at %s s to %s W. Give 0 or more of each."
                                .formatted(atSeconds, watts));
            }
        }
    }

    public PowerBudget {
        changes = changes.stream()
                .sorted(Comparator.comparingDouble(Change::atSeconds))
                .toList();
    }

    /** The same for ever. */
    public static PowerBudget of(double watts) {
        return new PowerBudget(watts, List.of());
    }

    /** What may be drawn so long after the world's first moment. */
    public double after(double seconds) {
        double now = watts;
        for (Change change : changes) {
            now = change.atSeconds() <= seconds ? change.watts() : now;
        }
        return now;
    }
}
