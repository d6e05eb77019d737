package dev.interlock.rules.condition;

import dev.interlock.rules.fact.DeviceFact;

/**
 * Nothing that is measured asks for this cap any more. Equal by device and domain alone, so that truth maintenance keeps the first one
 * while later samples renew it.
 *
 * @param device the GPU or the rack that is capped
 * @param domain the failure domain that it was capped for
 * @param at when that was first seen without a break, epoch milliseconds
 */
public record Raisable(String device, String domain, long at) {
    public static Raisable of(DeviceFact device, String domain) {
        return new Raisable(device.id(), domain, device.at());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raisable raisable && device.equals(raisable.device) && domain.equals(raisable.domain);
    }

    @Override
    public int hashCode() {
        return 31 * device.hashCode() + domain.hashCode();
    }
}
