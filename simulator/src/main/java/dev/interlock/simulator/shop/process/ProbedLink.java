package dev.interlock.simulator.shop.process;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * The network to something that is called, as the caller feels it. Every call counts; latency is that of the probe alone, one
 * round trip, so that a database that is slow does not look like a network that is. Thread-safe.
 */
public final class ProbedLink {
    private static final int SHORT = 5;
    private static final int LONG = 60;
    private static final double PERCENT = 100;
    private static final double MILLION = 1e6;

    private final Predicate<Throwable> broken;
    private final Rolling calls = ProcessMeters.rolling();
    private final Rolling failed = ProcessMeters.rolling();
    private final Rolling probes = ProcessMeters.rolling();
    private final Rolling probeMs = ProcessMeters.rolling();
    private final Timer timer;

    /** The last probe did not get through: then a call that comes to nothing is the link's fault, whatever it threw. */
    private volatile boolean silent;

    /**
     * A link that is measured from now on.
     *
     * @param broken whether an exception says that the callee was not reached, rather than that it said no
     */
    public ProbedLink(String id, ProcessMeters meters, Predicate<Throwable> broken) {
        this.broken = broken;
        Tags tags = Tags.of("link", id);
        timer = Timer.builder("shop.link.calls").tags(tags).register(meters.registry());
        meters.gauge("shop_link_calls_per_second", tags, () -> calls.perSecond(SHORT));
        meters.gauge("shop_link_failed_percent_5s", tags, () -> share(failed, calls, SHORT, PERCENT));
        meters.gauge("shop_link_failed_percent_1m", tags, () -> share(failed, calls, LONG, PERCENT));
        meters.gauge("shop_link_latency_ms", tags, () -> share(probeMs, probes, SHORT, 1));
    }

    /** Makes a call over the link. */
    public <T> T call(Callable<T> call) throws Exception {
        long began = System.nanoTime();
        try {
            return call.call();
        } catch (Exception thrown) {
            failed.add(silent || wasBroken(thrown) ? 1 : 0);
            throw thrown;
        } finally {
            calls.add(1);
            timer.record(Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** Makes the smallest call that there is, to know how long one round trip takes; whatever it throws, the link failed. */
    void probe(Callable<?> roundTrip) throws Exception {
        long began = System.nanoTime();
        boolean reached = false;
        try {
            roundTrip.call();
            reached = true;
            probeMs.add((System.nanoTime() - began) / MILLION);
            probes.add(1);
        } finally {
            silent = !reached;
            calls.add(1);
            failed.add(reached ? 0 : 1);
        }
    }

    private boolean wasBroken(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (broken.test(each)) {
                return true;
            }
        }
        return false;
    }

    private static Number share(Rolling part, Rolling of, int seconds, double scale) {
        double whole = of.recent(seconds);
        return whole == 0 ? Double.NaN : scale * part.recent(seconds) / whole;
    }
}
