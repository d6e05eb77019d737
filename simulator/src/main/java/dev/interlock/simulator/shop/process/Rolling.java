package dev.interlock.simulator.shop.process;

import java.util.function.LongSupplier;

/** Sums of the last minute, a second at a time. Thread-safe. */
public final class Rolling {
    private static final int KEPT = 64;

    private final LongSupplier clock;
    private final long[] seconds = new long[KEPT];
    private final double[] sums = new double[KEPT];

    /**
     * Begins empty.
     *
     * @param clock the present second; it only grows
     */
    public Rolling(LongSupplier clock) {
        this.clock = clock;
    }

    public synchronized void add(double amount) {
        long now = clock.getAsLong();
        int slot = (int) (now % KEPT);
        if (seconds[slot] != now) {
            seconds[slot] = now;
            sums[slot] = 0;
        }
        sums[slot] += amount;
    }

    /** What was added in the last whole seconds and in the present one. */
    public double recent(int wholeSeconds) {
        return between(wholeSeconds, 0);
    }

    /** The mean a second, over whole seconds only. */
    public double perSecond(int wholeSeconds) {
        return between(wholeSeconds, 1) / wholeSeconds;
    }

    private synchronized double between(int oldest, int youngest) {
        long now = clock.getAsLong();
        double sum = 0;
        for (long second = now - oldest; second <= now - youngest; second++) {
            int slot = (int) (second % KEPT);
            sum += seconds[slot] == second ? sums[slot] : 0;
        }
        return sum;
    }
}
