package dev.interlock.rules.packing;

import dev.interlock.rules.optimum.LinearProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ways to fill one GPU, and how often each is used. Gilmore and Gomory, "A linear programming approach to the cutting-stock problem",
 * 1961: a size is worth what it costs, and a way is added for as long as it is worth more than a GPU. Ways are used as whole numbers,
 * and what is left over goes first fit; Farley's bound (1990) says how many GPUs are needed at least, whatever the solver's rounding.
 */
final class Patterns {
    private static final double ROUNDING = 1e-6;
    /** A GPU in two thousand: what is better than that takes most of the time. */
    private static final double CLOSE = 5e-4;
    /** Far more than it takes; an answer by then is an answer all the same. */
    private static final int ROUNDS = 1000;

    private final List<Size> sizes;
    private final int[] counts;
    private final List<int[]> patterns = new ArrayList<>();
    private double least;

    private Patterns(Map<Size, Integer> counted, List<List<Size>> known) {
        this.sizes = List.copyOf(counted.keySet());
        this.counts = counted.values().stream().mapToInt(Integer::intValue).toArray();
        for (int each = 0; each < counts.length; each++) {
            int[] alone = new int[counts.length];
            alone[each] = sizes.get(each).fits();
            patterns.add(alone);
        }
        known.stream().distinct().map(this::counts).forEach(patterns::add);
    }

    /**
     * Of so many of each size, in the order of the map.
     *
     * @param known ways to fill a GPU, to begin with
     */
    static Patterns of(Map<Size, Integer> counted, List<List<Size>> known) {
        Patterns patterns = new Patterns(counted, known);
        patterns.improve();
        return patterns;
    }

    private int[] counts(List<Size> bin) {
        int[] each = new int[counts.length];
        bin.forEach(size -> each[sizes.indexOf(size)]++);
        return each;
    }

    /** How many GPUs are needed, whoever packs. */
    int least() {
        return (int) Math.ceil(least - ROUNDING);
    }

    private void improve() {
        for (int round = 0; round < ROUNDS; round++) {
            double[] worths = worths();
            double all = 0;
            for (int each = 0; each < counts.length; each++) {
                worths[each] = Math.max(0, worths[each]);
                all += worths[each] * counts[each];
            }
            BestPattern best = BestPattern.of(sizes, worths);
            least = Math.max(least, all / best.worth());
            if (best.worth() <= 1 + CLOSE || Math.ceil(least - ROUNDING) >= all - ROUNDING) {
                return;
            }
            patterns.add(best.counts());
        }
    }

    /** What each size costs in GPUs. */
    private double[] worths() {
        LinearProgram program = new LinearProgram();
        for (int count : counts) {
            program.variable(count);
        }
        for (int[] pattern : patterns) {
            Map<Integer, Double> factors = new TreeMap<>();
            for (int each = 0; each < pattern.length; each++) {
                if (pattern[each] > 0) {
                    factors.put(each, (double) pattern[each]);
                }
            }
            program.atMost(1, factors);
        }
        return program.largest();
    }

    /** What goes onto each GPU. */
    List<List<Size>> bins() {
        double[] used = used();
        int[] left = counts.clone();
        List<List<Size>> bins = new ArrayList<>();
        for (int pattern = 0; pattern < used.length; pattern++) {
            for (int time = 0; time < (int) Math.floor(used[pattern] + ROUNDING); time++) {
                List<Size> bin = take(patterns.get(pattern), left);
                if (!bin.isEmpty()) {
                    bins.add(bin);
                }
            }
        }
        bins.addAll(FirstFit.of(rest(left)));
        return bins;
    }

    private double[] used() {
        LinearProgram program = new LinearProgram();
        patterns.forEach(pattern -> program.variable(1));
        for (int each = 0; each < counts.length; each++) {
            Map<Integer, Double> factors = new TreeMap<>();
            for (int pattern = 0; pattern < patterns.size(); pattern++) {
                if (patterns.get(pattern)[each] > 0) {
                    factors.put(pattern, (double) patterns.get(pattern)[each]);
                }
            }
            program.atLeast(counts[each], factors);
        }
        return program.smallest();
    }

    private List<Size> take(int[] pattern, int[] left) {
        List<Size> bin = new ArrayList<>();
        for (int each = 0; each < pattern.length; each++) {
            for (int taken = Math.min(pattern[each], left[each]); taken > 0; taken--) {
                bin.add(sizes.get(each));
                left[each]--;
            }
        }
        return bin;
    }

    private List<Size> rest(int[] left) {
        List<Size> rest = new ArrayList<>();
        for (int each = 0; each < left.length; each++) {
            for (int one = 0; one < left[each]; one++) {
                rest.add(sizes.get(each));
            }
        }
        return rest;
    }
}
