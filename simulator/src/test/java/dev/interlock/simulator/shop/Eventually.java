package dev.interlock.simulator.shop;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what real processes do in their own time. */
final class Eventually {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(40);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private Eventually() {}

    static void that(String what, Callable<Boolean> holds) {
        that(what, holds, what);
    }

    static <T> T that(String what, Callable<Boolean> holds, T then) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!call(holds)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It was waited in vain that " + what + ".");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return then;
    }

    private static boolean call(Callable<Boolean> holds) {
        try {
            return holds.call();
        } catch (IOException notYet) {
            return false;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
