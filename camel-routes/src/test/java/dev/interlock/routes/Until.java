package dev.interlock.routes;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do, and fails when it does not come. */
public final class Until {
    private Until() {}

    public static void until(BooleanSupplier shown) {
        AtomicReference<RuntimeException> trouble = new AtomicReference<>();
        if (!shownWithin(Duration.ofMinutes(1), () -> looks(shown, trouble))) {
            throw new AssertionError("What was waited for did not show within a minute.", trouble.get());
        }
    }

    /** What cannot be looked at just now may be a moment later. */
    private static boolean looks(BooleanSupplier shown, AtomicReference<RuntimeException> trouble) {
        try {
            return shown.getAsBoolean();
        } catch (RuntimeException e) {
            trouble.set(e);
            return false;
        }
    }

    /** Whether it shows in time, where it may not. */
    static boolean shownWithin(Duration time, BooleanSupplier shown) {
        if (shown.getAsBoolean()) {
            return true;
        }
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
            return seen.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            looking.shutdownNow();
        }
    }
}
