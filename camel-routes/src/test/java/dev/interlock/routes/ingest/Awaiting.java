package dev.interlock.routes.ingest;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until something shows, and fails when it does not. */
final class Awaiting {
    private Awaiting() {}

    static void until(BooleanSupplier condition) throws InterruptedException {
        CountDownLatch shown = new CountDownLatch(1);
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
        try {
            var unused = looking.scheduleAtFixedRate(
                    () -> {
                        if (condition.getAsBoolean()) {
                            shown.countDown();
                        }
                    },
                    0,
                    10,
                    TimeUnit.MILLISECONDS);
            if (!shown.await(2, TimeUnit.MINUTES)) {
                throw new AssertionError("What was waited for did not show within two minutes.");
            }
        } finally {
            looking.shutdownNow();
        }
    }
}
