package dev.interlock.routes.operator;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Mode and kill switch. Thread-safe: the kill switch is read right before every dispatch, even when the decision loop
 * hangs.
 */
public final class Switches {
    private final AtomicLong thrown = new AtomicLong();
    private volatile Mode mode;
    private volatile boolean killed;

    public Switches(Mode mode, boolean killed) {
        this.mode = mode;
        this.killed = killed;
    }

    /** Reads what {@link #toString} wrote, so that a restart finds the switches as they were. */
    public static Switches parse(String text) {
        String[] parts = text.split(" ", 2);
        return new Switches(Mode.named(parts[0]), parts.length > 1 && parts[1].equals("killed"));
    }

    public Mode mode() {
        return mode;
    }

    public boolean killed() {
        return killed;
    }

    public void mode(Mode next) {
        mode = next;
    }

    /** Nothing is sent from here on. */
    public synchronized void kill() {
        thrown.incrementAndGet();
        killed = true;
    }

    /** How often the kill switch was thrown until now; a release names it. */
    public long thrown() {
        return thrown.get();
    }

    /** Lets go of the kill switch, unless somebody has thrown it again since the release was asked for. */
    public synchronized void release(long asOf) {
        killed &= thrown.get() != asOf;
    }

    @Override
    public String toString() {
        return killed ? mode + " killed" : mode.toString();
    }
}
