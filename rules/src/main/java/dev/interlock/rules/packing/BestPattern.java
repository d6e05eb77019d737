package dev.interlock.rules.packing;

import java.util.Arrays;
import java.util.List;

/**
 * What to put onto one GPU so that its worth is largest, where each size has a worth and as many of each may be taken as fit: a
 * knapsack with two sides, solved for every room that there can be.
 *
 * @param counts how many of each size
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record BestPattern(int[] counts, double worth) {
    private static final double NOTHING_MORE = 1e-12;

    static BestPattern of(List<Size> sizes, double[] worths) {
        int room = Size.STEPS + 1;
        double[][] best = new double[room][room];
        int[][] last = new int[room][room];
        for (int work = 0; work < room; work++) {
            Arrays.fill(last[work], -1);
            for (int memory = 0; memory < room; memory++) {
                for (int each = 0; each < worths.length; each++) {
                    Size size = sizes.get(each);
                    if (size.work() <= work && size.memory() <= memory) {
                        double worth = best[work - size.work()][memory - size.memory()] + worths[each];
                        if (worth > best[work][memory] + NOTHING_MORE) {
                            best[work][memory] = worth;
                            last[work][memory] = each;
                        }
                    }
                }
            }
        }
        return new BestPattern(counts(sizes, last), best[Size.STEPS][Size.STEPS]);
    }

    private static int[] counts(List<Size> sizes, int[][] last) {
        int[] counts = new int[sizes.size()];
        int work = Size.STEPS;
        int memory = Size.STEPS;
        while (last[work][memory] >= 0) {
            int taken = last[work][memory];
            counts[taken]++;
            work -= sizes.get(taken).work();
            memory -= sizes.get(taken).memory();
        }
        return counts;
    }
}
