package dev.interlock.rules.fact;

import java.util.Set;

/**
 * A limit and who is beyond it: a condition begins at its value, and one that holds ends at its exit. A missing value is beyond no
 * limit and within none, so that it begins nothing and ends nothing.
 *
 * @param held the devices of which the condition of this name holds, or did until this moment
 */
public record Threshold(Limit limit, Set<String> held) {
    public Threshold {
        held = Set.copyOf(held);
    }

    /** The name of the limit, which is that of its condition. */
    public String name() {
        return limit.name();
    }

    /** The device is above it: beyond its value to begin with, not back at its exit while the condition holds. */
    public boolean isExceededBy(double value, String device) {
        return value > limit.value() || (isHeldBy(device) && !(value <= limit.exit()));
    }

    /** The same of a count. */
    public boolean isExceededBy(int count, String device) {
        return isExceededBy((double) count, device);
    }

    /** The device is below it: beyond its value to begin with, not back at its exit while the condition holds. */
    public boolean isUndercutBy(double value, String device) {
        return value < limit.value() || (isHeldBy(device) && !(value >= limit.exit()));
    }

    /** The condition of this name holds of the device. */
    public boolean isHeldBy(String device) {
        return held.contains(device);
    }
}
