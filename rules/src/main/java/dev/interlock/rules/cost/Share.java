package dev.interlock.rules.cost;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Divides whole numbers so that the parts add up to the whole. */
final class Share {
    private Share() {}

    /**
     * Shares in the proportion of the weights, each less than one off its exact value.
     *
     * @param weights none is negative, and one is above 0
     */
    static List<Long> of(long whole, List<Integer> weights) {
        BigInteger all = BigInteger.valueOf(
                weights.stream().mapToLong(Integer::longValue).sum());
        List<Long> shares = new ArrayList<>(weights.size());
        long weighed = 0;
        long given = 0;
        for (int weight : weights) {
            weighed += weight;
            long until = BigInteger.valueOf(whole)
                    .multiply(BigInteger.valueOf(weighed))
                    .divide(all)
                    .longValueExact();
            shares.add(until - given);
            given = until;
        }
        return shares;
    }
}
