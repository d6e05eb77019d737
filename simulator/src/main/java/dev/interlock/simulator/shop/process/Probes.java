package dev.interlock.simulator.shop.process;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tries each link every second, so that a link is measured while nobody shops, too. */
public final class Probes implements AutoCloseable {
    private final ScheduledExecutorService threads;

    public Probes(int links) {
        threads = Executors.newScheduledThreadPool(links);
    }

    /** Probes a link from now on; each link has a thread, so that one that hangs holds up no other. */
    public Probes every(ProbedLink link, Callable<?> roundTrip) {
        var unused = threads.scheduleWithFixedDelay(() -> probe(link, roundTrip), 0, 1, TimeUnit.SECONDS);
        return this;
    }

    private static void probe(ProbedLink link, Callable<?> roundTrip) {
        try {
            link.probe(roundTrip);
        } catch (Exception counted) {
            // the link has counted it; whoever needs the link for a customer logs why it fails
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
