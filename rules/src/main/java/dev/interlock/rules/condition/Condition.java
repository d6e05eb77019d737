package dev.interlock.rules.condition;

/**
 * A named state of a device that holds while its evidence holds.
 *
 * @param since when its sign began, epoch milliseconds
 */
public record Condition(String name, String device, String domain, long since) {
    public static Condition of(Onset onset) {
        return new Condition(onset.condition(), onset.device(), onset.domain(), onset.since());
    }
}
