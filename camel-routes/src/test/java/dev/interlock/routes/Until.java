package dev.interlock.routes;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do, and fails when it does not come. */
final class Until {
    private Until() {}

    static void until(BooleanSupplier shown) {
        CountDownLatch seen = new CountDownLatch(1);
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
        try {
            var unused = looking.scheduleWithFixedDelay(
                    () -> {
                        if (shown.getAsBoolean()) {
                            seen.countDown();
                        }
                    },
                    0,
                    20,
                    TimeUnit.MILLISECONDS);
            if (!seen.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("What was waited for did not show within a minute.");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            looking.shutdownNow();
        }
    }
}
