package dev.interlock.simulator.heat;

import java.util.Arrays;

/** The last few starts of each compressor, to tell how many fell within an hour. */
final class Starts {
    private static final int KEPT = 16;
    private static final long HOUR = 3_600_000;

    private final long[] at;
    private final int[] next;

    Starts(int units) {
        at = new long[units * KEPT];
        next = new int[units];
        Arrays.fill(at, Long.MIN_VALUE / 2);
    }

    void add(int unit, long now) {
        at[unit * KEPT + next[unit]] = now;
        next[unit] = (next[unit] + 1) % KEPT;
    }

    int lastHour(int unit, long now) {
        int count = 0;
        for (int i = 0; i < KEPT; i++) {
            count += at[unit * KEPT + i] > now - HOUR ? 1 : 0;
        }
        return count;
    }
}
