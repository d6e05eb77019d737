package dev.interlock.cli.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest answer to a question that a thread of its own asks again and again, so that who needs it never waits. */
final class LatestAnswer<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LatestAnswer.class);

    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(LatestAnswer::daemon);
    private final Supplier<T> question;
    private volatile T latest;

    private LatestAnswer(Supplier<T> question, T before) {
        this.question = question;
        this.latest = before;
    }

    /**
     * Begins to ask.
     *
     * @param before stands until there is an answer
     */
    static <T> LatestAnswer<T> every(Duration period, Supplier<T> question, T before) {
        LatestAnswer<T> answer = new LatestAnswer<>(question, before);
        var unused = answer.asking.scheduleWithFixedDelay(answer::ask, 0, period.toMillis(), TimeUnit.MILLISECONDS);
        return answer;
    }

    /** An answer that cannot be had now leaves the one before. */
    private void ask() {
        try {
            latest = question.get();
        } catch (RuntimeException busy) {
            LOG.debug("The screen goes on with what it knew", busy);
        }
    }

    T get() {
        return latest;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "latest-answer");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
