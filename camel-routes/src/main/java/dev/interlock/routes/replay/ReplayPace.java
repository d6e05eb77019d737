package dev.interlock.routes.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * When the next turn of a recording is due, by whoever watches: at a chosen speed, at once up to a moment that was chosen, never while it
 * is held. A silence lasts no longer than a second. Thread-safe.
 */
final class ReplayPace {
    /** A silence is passed in as much time, whatever the speed. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private final ReplayTimeline timeline;
    private final LongSupplier nanos;
    private boolean playing = true;
    private double speed = 1;
    private Optional<Instant> wanted = Optional.empty();
    private Instant shown;
    private long shownNanos;
    private boolean closed;

    /** @param nanos a stopwatch of the wall */
    ReplayPace(ReplayTimeline timeline, LongSupplier nanos) {
        this.timeline = timeline;
        this.nanos = nanos;
        this.shown = timeline.from();
        this.shownNanos = nanos.getAsLong();
    }

    /** Whoever plays must begin anew: what is wanted lies before what was shown. */
    static final class Back extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Back() {
            super(null, null, false, false);
        }
    }

    /** At the end there is nothing to play but all of it again. */
    synchronized void play(boolean on) {
        playing = on;
        if (on && !shown.isBefore(timeline.to())) {
            wanted = Optional.of(timeline.from());
        }
        shownNanos = nanos.getAsLong();
        notifyAll();
    }

    synchronized void speed(double times) {
        speed = times;
        shownNanos = nanos.getAsLong();
        notifyAll();
    }

    /** What lies outside of the recording is its beginning or its end. */
    synchronized void seek(Instant moment) {
        Instant inside = moment.isBefore(timeline.from()) ? timeline.from() : moment;
        wanted = Optional.of(inside.isAfter(timeline.to()) ? timeline.to() : inside);
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean closed() {
        return closed;
    }

    synchronized boolean playing() {
        return playing;
    }

    synchronized double speed() {
        return speed;
    }

    /** The moment of the turn that was shown last. */
    synchronized Instant shown() {
        return shown;
    }

    /** It is on its way to a moment that was chosen. */
    synchronized boolean seeking() {
        return wanted.isPresent();
    }

    /** The turn of this moment is on the way there, and nobody wants to see it. */
    synchronized boolean passes(Instant moment) {
        return wanted.isPresent() && !moment.isAfter(wanted.get());
    }

    /** Nothing was shown yet. */
    synchronized void begin() {
        shown = timeline.from();
        shownNanos = nanos.getAsLong();
    }

    /**
     * Returns when the turn of this moment is due, which counts as shown then.
     *
     * @throws Back another one must be shown first
     */
    synchronized void await(Instant moment) throws InterruptedException {
        for (long left = left(moment); left > 0; left = left(moment)) {
            if (left == Long.MAX_VALUE) {
                wait();
            } else {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        }
        shown = moment;
        shownNanos = nanos.getAsLong();
    }

    /** Waits at the end for something before it to be wanted. */
    synchronized void rest() throws InterruptedException {
        shown = timeline.to();
        playing = playing && wanted.filter(shown::isAfter).isPresent();
        while (!closed && wanted.filter(shown::isAfter).isEmpty()) {
            wanted = Optional.empty();
            wait();
        }
    }

    /** Nanoseconds until the turn of this moment is due; none where it is, and for ever while it is held. */
    private long left(Instant moment) {
        if (closed || wanted.filter(shown::isAfter).isPresent()) {
            throw new Back();
        }
        if (wanted.isPresent()) {
            if (!moment.isAfter(wanted.get())) {
                return 0;
            }
            shown = wanted.get();
            shownNanos = nanos.getAsLong();
            wanted = Optional.empty();
        }
        if (!playing) {
            return Long.MAX_VALUE;
        }
        double perSecond = timeline.silenceAt(moment)
                .map(silence -> Math.max(speed, silence.toNanos() / (double) SILENCE.toNanos()))
                .orElse(speed);
        long due = shownNanos + (long) (Duration.between(shown, moment).toNanos() / perSecond);
        return Math.max(0, due - nanos.getAsLong());
    }
}
