package dev.interlock.scenarios.carbon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What work costs where some units are reserved, as GAIA charges it: a reserved unit is paid until the last start, busy or not, at a share of
 * what one on demand costs; work that does not find enough of them free runs on demand.
 */
final class ReservedUnits {
    /** As GAIA's authors have it in California. */
    static final int RESERVED = 9;

    private static final double SHARE = 0.4;

    /** Work of some units. */
    private record Work(Stint stint, int units) {}

    private final List<Work> all = new ArrayList<>();

    void add(Stint stint, int units) {
        all.add(new Work(stint, units));
    }

    /**
     * The cost, as a share of what the same work costs on demand alone.
     *
     * @param start from when on reserved units are paid
     */
    double cost(long start) {
        all.sort(Comparator.comparingLong(work -> work.stint().from()));
        PriorityQueue<Work> busy = new PriorityQueue<>(
                Comparator.comparingLong(work -> work.stint().until()));
        int free = RESERVED;
        double onDemand = 0;
        double total = 0;
        for (Work work : all) {
            long from = work.stint().from();
            while (!busy.isEmpty() && busy.element().stint().until() <= from) {
                free += busy.remove().units();
            }
            double used = (double) work.units() * (work.stint().until() - from);
            total += used;
            if (work.units() <= free) {
                free -= work.units();
                busy.add(work);
            } else {
                onDemand += used;
            }
        }
        long last = all.get(all.size() - 1).stint().from();
        return (onDemand + SHARE * RESERVED * (last - start)) / total;
    }
}
