package dev.interlock.rules.condition;

import dev.interlock.rules.fact.DeviceFact;

/**
 * What a device tells cannot be trusted: a sign of its own, unless so many share it that it is one of their site. Equal
 * by condition and device alone, as a {@link Sign} is.
 *
 * @param at when it was first seen without a break, epoch milliseconds
 */
public record Doubt(String condition, String device, long at) {
    public static Doubt of(DeviceFact device, String condition) {
        return new Doubt(condition, device.id(), device.at());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Doubt doubt && condition.equals(doubt.condition) && device.equals(doubt.device);
    }

    @Override
    public int hashCode() {
        return 31 * condition.hashCode() + device.hashCode();
    }
}
