package dev.interlock.cli.run;

import dev.interlock.cli.outcome.Exit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what was opened, the last first: at the end of a command, or on Ctrl-C and SIGTERM. Where a part does not close
 * within the patience, the processes that this one started are killed, and on a signal this one ends at once: stopping
 * always ends, and when it has, nothing of it writes any more.
 */
final class Stopping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Duration patience;
    private final Thread hook = new Thread(this::stop, "stopping");

    Stopping() {
        this(Stage.CLOSING);
    }

    Stopping(Duration patience) {
        this.patience = patience;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** To be closed before everything that was given earlier. */
    synchronized <C extends AutoCloseable> C later(C part) {
        open.push(part);
        return part;
    }

    @Override
    public void close() {
        closeInTime();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException already) {
            LOG.debug("Stopped while stopping.");
        }
    }

    /** On a signal. What is not closed by then would go on writing while the machine winds down. */
    private void stop() {
        if (!closeInTime()) {
            Runtime.getRuntime().halt(Exit.FAILED.code());
        }
    }

    private boolean closeInTime() {
        FutureTask<Boolean> closing = new FutureTask<>(this::closeAll, true);
        Thread worker = new Thread(closing, "closing");
        worker.setDaemon(true);
        worker.start();
        try {
            return closing.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.warn("Not everything closed within {} ms; going anyway.", patience.toMillis());
        } catch (ExecutionException broken) {
            LOG.error("Closing failed.", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        return false;
    }

    private synchronized void closeAll() {
        while (!open.isEmpty()) {
            AutoCloseable part = open.pop();
            try {
                part.close();
            } catch (Exception broken) {
                LOG.error("{} did not close.", part.getClass().getSimpleName(), broken);
            }
        }
    }
}
