package dev.interlock.rules.price;

import java.time.LocalDate;

/**
 * A machine with GPUs that can be rented, and what for.
 *
 * @param provider as {@code lambda}, {@code aws}, {@code gcp}, {@code azure}
 * @param type the provider's name for what it is
 * @param region where; empty for everywhere
 * @param gpu the model of its GPUs, as {@code H100 80GB}
 * @param gpus how many it has
 * @param gibibytes memory of one of its GPUs
 * @param dollarsPerHour for the whole machine
 * @param date of the list
 * @param source the list
 */
public record Offer(
        String provider,
        String type,
        String region,
        Commitment commitment,
        String gpu,
        double gpus,
        double gibibytes,
        double dollarsPerHour,
        LocalDate date,
        String source) {
    public Offer {
        if (!(dollarsPerHour >= 0) || !(gpus > 0)) {
            throw new IllegalArgumentException(
                    "An offer of '%s' has %s GPUs for %s $ an hour.".formatted(type, gpus, dollarsPerHour));
        }
    }

    /** What one of its GPUs costs. */
    public double dollarsPerGpuHour() {
        return dollarsPerHour / gpus;
    }
}
