package dev.interlock.cli.run;

import dev.interlock.cli.Exit;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Waits for what ends a run without a screen: the first incident that is verified as over, or nothing but a signal. */
final class Waiting implements Consumer<Entry> {
    private final CountDownLatch verified = new CountDownLatch(1);

    @Override
    public void accept(Entry entry) {
        if (entry instanceof IncidentEntry incident && incident.change() == IncidentEntry.Change.CLOSED) {
            verified.countDown();
        }
    }

    Exit untilVerified(Duration limit) {
        try {
            return verified.await(limit.toMillis(), TimeUnit.MILLISECONDS) ? Exit.OK : Exit.FAILED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Exit.FAILED;
        }
    }

    /** Until the process is told to stop. */
    static Exit forever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Exit.OK;
    }
}
