package dev.interlock.advisor.model.limits;

import dev.interlock.advisor.model.chat.FailureWords;
import dev.interlock.advisor.model.chat.ModelFailure;
import dev.interlock.advisor.model.settings.ModelSettings;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends an exchange that takes too long as a whole: the client's own timeout ends with the first byte of the answer. */
public final class Deadline implements AutoCloseable {
    private final ModelSettings settings;
    private final FailureWords failures;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "model");
        thread.setDaemon(true);
        return thread;
    });

    public Deadline(ModelSettings settings) {
        this.settings = settings;
        this.failures = new FailureWords(settings);
    }

    public <T> T within(Callable<T> work) throws ModelFailure {
        Future<T> result = begun(work);
        try {
            return result.get(settings.patience().timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw failures.slow();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw failures.interrupted();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof ModelFailure known
                    ? known
                    : failures.of(new IllegalStateException(failed.getCause()));
        } finally {
            result.cancel(true);
        }
    }

    private <T> Future<T> begun(Callable<T> work) throws ModelFailure {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException closed) {
            throw failures.interrupted();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
