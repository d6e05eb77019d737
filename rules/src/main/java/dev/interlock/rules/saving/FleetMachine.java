package dev.interlock.rules.saving;

import dev.interlock.rules.price.Commitment;
import java.util.Set;

/**
 * A machine that is paid for. What is not known is {@code NaN}.
 *
 * @param region where it is; empty where that is not told
 * @param commitment for how long it is taken
 * @param dollarsPerHour for the whole machine
 * @param state as its provider says it
 * @param kept its GPUs that are labelled to be kept as they are
 * @param divided one of its GPUs was given out in parts: then its hours do not say when all of it was idle
 * @param idleTogetherHours of the window, those in which every one of its GPUs was idle
 * @param unusedTogetherHours of the window, those in which none of its GPUs worked: each was idle, held or parked
 * @param pauses how often in the window all of its GPUs began to be idle
 */
public record FleetMachine(
        String id,
        String provider,
        String type,
        String region,
        Commitment commitment,
        int gpus,
        double dollarsPerHour,
        String state,
        Set<String> kept,
        boolean divided,
        double idleTogetherHours,
        double unusedTogetherHours,
        double pauses) {
    public FleetMachine {
        kept = Set.copyOf(kept);
        if (gpus < 1) {
            throw new IllegalArgumentException(
                    "The machine '%s' has %d GPUs, and no use is known of it.".formatted(id, gpus));
        }
    }

    /** Whoever stops it pays no more. */
    boolean endsWhenStopped() {
        return commitment == Commitment.ON_DEMAND || commitment == Commitment.SPOT;
    }

    double dollarsPerGpuHour() {
        return dollarsPerHour / gpus;
    }
}
