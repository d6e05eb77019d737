package dev.interlock.simulator.fault;

/**
 * When a fault is there, epoch milliseconds.
 *
 * @param from its first moment
 * @param until its end, exclusive; {@link Long#MAX_VALUE} for as long as nobody clears it
 */
public record Window(long from, long until) {
    public Window {
        if (until <= from) {
            throw new IllegalArgumentException("A fault ends before it begins. Give 'for_seconds' above 0.");
        }
    }

    public static Window openFrom(long from) {
        return new Window(from, Long.MAX_VALUE);
    }

    public boolean contains(long now) {
        return from <= now && now < until;
    }
}
