package dev.interlock.simulator.fault;

/**
 * When a fault is there, epoch milliseconds.
 *
 * @param from its first moment
 * @param until its end, exclusive; {@link Long#MAX_VALUE} for as long as nobody clears it
 */
public record FaultWindow(long from, long until) {
    public FaultWindow {
        if (until <= from) {
            throw new IllegalArgumentException("A fault ends before it begins. Give 'for_seconds' above 0.");
        }
    }

    public static FaultWindow openFrom(long from) {
        return new FaultWindow(from, Long.MAX_VALUE);
    }

    public boolean contains(long now) {
        return from <= now && now < until;
    }
}
