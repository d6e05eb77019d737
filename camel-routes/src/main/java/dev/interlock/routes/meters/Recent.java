package dev.interlock.routes.meters;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** The durations of one kind of the last minutes, for figures of now and not since the start. Thread-safe. */
public final class Recent {
    /** What was slow because it was the first of its kind is forgotten after this long. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    /** So many that the hundredth part of them is more than a handful. */
    private static final int HELD = 1_000;

    private final long[] nanos = new long[HELD];
    private final long[] at = new long[HELD];
    private final LongSupplier stopwatch;
    private long noted;

    Recent() {
        this(System::nanoTime);
    }

    Recent(LongSupplier stopwatch) {
        this.stopwatch = stopwatch;
    }

    synchronized void note(Duration duration) {
        int place = (int) (noted % HELD);
        nanos[place] = duration.toNanos();
        at[place] = stopwatch.getAsLong();
        noted++;
    }

    /** How they are now. */
    public synchronized Summary summary() {
        long now = stopwatch.getAsLong();
        return new Summary(IntStream.range(0, (int) Math.min(noted, HELD))
                .filter(place -> now - at[place] < WINDOW.toNanos())
                .mapToLong(place -> nanos[place])
                .toArray());
    }

    /** Durations in order. */
    public static final class Summary {
        private final long[] sorted;

        private Summary(long[] durations) {
            sorted = durations;
            Arrays.sort(sorted);
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
