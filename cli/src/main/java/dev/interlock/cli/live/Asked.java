package dev.interlock.cli.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest answer to a question that is asked again and again by a thread of its own. */
final class Asked<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Asked.class);

    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "asked-for-screen");
        thread.setDaemon(true);
        return thread;
    });
    private volatile T latest;

    private Asked(T before) {
        this.latest = before;
    }

    /** @param before stands until there is an answer */
    static <T> Asked<T> every(Duration period, Supplier<T> question, T before) {
        Asked<T> asked = new Asked<>(before);
        var unused = asked.asking.scheduleWithFixedDelay(
                () -> asked.ask(question), 0, period.toMillis(), TimeUnit.MILLISECONDS);
        return asked;
    }

    /** An answer that cannot be had now leaves the one before. */
    private void ask(Supplier<T> question) {
        try {
            latest = question.get();
        } catch (RuntimeException busy) {
            LOG.debug("The screen goes on with what it knew", busy);
        }
    }

    T latest() {
        return latest;
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
