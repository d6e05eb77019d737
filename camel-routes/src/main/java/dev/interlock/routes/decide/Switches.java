package dev.interlock.routes.decide;

/**
 * Mode and kill switch. Thread-safe: the kill switch is read right before every dispatch, even when the decision loop
 * hangs.
 */
public final class Switches {
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

    void mode(Mode next) {
        mode = next;
    }

    void killed(boolean on) {
        killed = on;
    }

    @Override
    public String toString() {
        return killed ? mode + " killed" : mode.toString();
    }
}
