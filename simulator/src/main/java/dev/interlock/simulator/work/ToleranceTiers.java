package dev.interlock.simulator.work;

import dev.interlock.rules.fact.Job;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many jobs tolerate which loss of throughput for demand response; the rest tolerates none.
 *
 * @param shares of all jobs, 0 to 1, by the percent that they tolerate to lose
 */
public record ToleranceTiers(SortedMap<Integer, Double> shares) {
    public static final ToleranceTiers NONE = new ToleranceTiers(new TreeMap<>());

    public ToleranceTiers {
        shares = new TreeMap<>(shares);
        shares.forEach((percent, share) -> {
            if (!Job.TIERS.contains(percent) || !(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "The jobs have 'tolerated_loss' with %s: %s. Give shares of 0 to 1 for 0, 10, 25 and 50."
                                .formatted(percent, share));
            }
        });
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > 1 + 1e-9) {
            throw new IllegalArgumentException(
                    "The jobs have 'tolerated_loss' for %s of them. Give shares that add up to 1 at the most."
                            .formatted(sum));
        }
    }

    boolean isEmpty() {
        return shares.isEmpty();
    }

    /** The tier at such a draw of 0 to 1, the most tolerant first. */
    int at(double draw) {
        double left = draw;
        for (int i = Job.TIERS.size() - 1; i > 0; i--) {
            left -= shares.getOrDefault(Job.TIERS.get(i), 0.0);
            if (left < 0) {
                return Job.TIERS.get(i);
            }
        }
        return 0;
    }
}
