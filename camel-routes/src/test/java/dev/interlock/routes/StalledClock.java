package dev.interlock.routes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A clock that a test moves, and that keeps threads of some name waiting for its answer while the test stalls them. */
final class StalledClock implements InstantSource {
    private final SetClock clock = new SetClock(Shift.START);
    private volatile CountDownLatch stalled = new CountDownLatch(0);
    private volatile String who = "";
    private volatile boolean waiting;
    private final AtomicInteger answered = new AtomicInteger();

    void pass(Duration time) {
        clock.pass(time);
    }

    SetClock set() {
        return clock;
    }

    /** From here on threads whose name contains this wait when they ask what time it is, once so many were answered. */
    void stall(String name, int answers) {
        who = name;
        answered.set(-answers);
        stalled = new CountDownLatch(1);
    }

    void letGo() {
        stalled.countDown();
    }

    /** One of them waits. */
    boolean stalls() {
        return waiting;
    }

    @Override
    public Instant instant() {
        if (stalled.getCount() > 0
                && Thread.currentThread().getName().contains(who)
                && answered.getAndIncrement() >= 0) {
            await();
        }
        return clock.instant();
    }

    private void await() {
        waiting = true;
        try {
            if (!stalled.await(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The test never let go of the clock.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waiting = false;
    }
}
