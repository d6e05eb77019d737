package dev.interlock.routes;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The real clock, which keeps the decision loop waiting for an answer while a test holds it. */
final class HeldClock implements InstantSource {
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile boolean waiting;

    void hold() {
        held = new CountDownLatch(1);
    }

    void letGo() {
        held.countDown();
    }

    /** The loop waits. */
    boolean holds() {
        return waiting;
    }

    @Override
    public Instant instant() {
        if (Thread.currentThread().getName().contains("decide")) {
            await();
        }
        return Instant.now();
    }

    private void await() {
        waiting = held.getCount() > 0;
        try {
            if (!held.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The test never let go of the clock.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waiting = false;
    }
}
