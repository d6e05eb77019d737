package dev.interlock.simulator.cloud.process;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/**
 * A program that nobody asked for, to be found and ended: with {@code busy} it computes for 95 of every 100 ms, otherwise it
 * only stays. It ends with whoever started it.
 */
final class Squatter {
    private static final long PERIOD_NANOS = 100_000_000L;
    private static final long BUSY_NANOS = 95_000_000L;

    private Squatter() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 1 && arguments[0].equals("busy")) {
            Thread busy = new Thread(Squatter::compute, "busy");
            busy.setDaemon(true);
            busy.start();
        }
        while (System.in.read() >= 0) {
            // nothing is said to it; the end of its input is the end of whoever started it
        }
    }

    private static void compute() {
        double value = 1;
        while (value > 0) {
            long from = System.nanoTime();
            while (System.nanoTime() - from < BUSY_NANOS) {
                value = Math.sqrt(value + 1);
            }
            LockSupport.parkNanos(PERIOD_NANOS - BUSY_NANOS);
        }
    }
}
