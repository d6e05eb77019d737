package dev.interlock.routes.meters;

import java.time.Duration;
import java.util.Arrays;

/** The last durations of one kind, for figures of now and not since the start. Thread-safe. */
public final class Recent {
    /** So many that the hundredth part of them is more than a handful. */
    private static final int HELD = 1_000;

    private final long[] nanos = new long[HELD];
    private long noted;

    synchronized void note(Duration duration) {
        nanos[(int) (noted % HELD)] = duration.toNanos();
        noted++;
    }

    /** How they are now. */
    public synchronized Summary summary() {
        long[] sorted = Arrays.copyOf(nanos, (int) Math.min(noted, HELD));
        Arrays.sort(sorted);
        return new Summary(sorted);
    }

    /** Durations in order. */
    public static final class Summary {
        private final long[] sorted;

        private Summary(long[] sorted) {
            this.sorted = sorted;
        }

        public int count() {
            return sorted.length;
        }

        /** The shortest that this share of them does not exceed, in milliseconds; {@code NaN} where there are none. */
        public double millis(double share) {
            if (sorted.length == 0) {
                return Double.NaN;
            }
            int place = (int) Math.ceil(share * sorted.length) - 1;
            return sorted[Math.max(0, place)] / 1e6;
        }
    }
}
