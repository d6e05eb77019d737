package dev.interlock.rules.price;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A machine with GPUs that can be rented, and what for; or what an hour of one GPU costs with no provider in particular.
 *
 * @param provider as {@code lambda}, {@code aws}, {@code gcp}, {@code azure}; empty where only the GPU's price is known
 * @param type the provider's name for what it is; empty where only the GPU's price is known
 * @param region where; empty for everywhere
 * @param gpu the model of its GPUs, as {@code H100}
 * @param gpus how many it has
 * @param gibibytes memory of one of its GPUs; {@code NaN} where the list does not say
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

    /** Somebody rents it out, rather than that a GPU of its model is worth so much. */
    public boolean isRented() {
        return !type.isEmpty();
    }

    /** What it is called in a sentence: {@code p4d.24xlarge of aws}. */
    public String shown() {
        String what = isRented() ? "%s of %s".formatted(type, provider) : gpu;
        String where = region.isEmpty() ? what : "%s in %s".formatted(what, region);
        return commitment == Commitment.ON_DEMAND ? where : "%s, %s".formatted(where, commitment.word());
    }

    /** Offers of the same key are one offer. */
    /** It is such a machine, wherever it is and for however long it is taken. */
    public boolean isOf(String ofProvider, String ofType) {
        return plain(provider).equals(plain(ofProvider)) && plain(type).equals(plain(ofType));
    }

    Key key() {
        return new Key(plain(provider), plain(type), plain(region), commitment, isRented() ? "" : GpuName.plain(gpu));
    }

    record Key(String provider, String type, String region, Commitment commitment, String gpu) {}

    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
