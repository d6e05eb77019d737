package dev.interlock.cli.live.progress;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Says what is being done, step by step, and how long the step has taken so far. Safe for use by several threads.
 *
 * <pre>{@code
 * progress.step("Reading the rulebook");
 * progress.step("Opening the audit");
 * progress.close();
 * }</pre>
 */
public final class StartProgress implements AutoCloseable {
    private static final long LOOK_MILLIS = 200;

    private final ProgressView view;
    private final LongSupplier nanos;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Optional<Doing> current = Optional.empty();

    private record Doing(String what, long began, BooleanSupplier over, Runnable then) {}

    StartProgress(ProgressView view, LongSupplier nanos) {
        this.view = view;
        this.nanos = nanos;
    }

    /**
     * Begins to tell.
     *
     * @param terminal on one line that is written over, instead of plain lines
     */
    public static StartProgress to(PrintWriter out, boolean terminal) {
        StartProgress progress = new StartProgress(
                terminal ? OneLineProgress.onTerminal() : new ManyLinesProgress(out), System::nanoTime);
        Thread clock = new Thread(progress::lookNowAndThen, "progress");
        clock.setDaemon(true);
        clock.start();
        return progress;
    }

    /** What is done from now on, and no longer what was done before. */
    public void step(String what) {
        until(() -> false, what, () -> {});
    }

    /** The same, and it ends by itself, with something to do then. */
    public synchronized void until(BooleanSupplier over, String what, Runnable then) {
        end();
        current = Optional.of(new Doing(what, nanos.getAsLong(), over, then));
        view.begins(what);
    }

    /** Nothing is done that anybody waits for. */
    public synchronized void end() {
        current.ifPresent(step -> view.ends(step.what(), seconds(step)));
        current = Optional.empty();
    }

    synchronized void look() {
        current.ifPresent(step -> {
            if (step.over().getAsBoolean()) {
                end();
                step.then().run();
            } else {
                view.lasts(step.what(), seconds(step));
            }
        });
    }

    @Override
    public void close() {
        closed.countDown();
        end();
    }

    private void lookNowAndThen() {
        try {
            while (!closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private long seconds(Doing step) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - step.began());
    }
}
