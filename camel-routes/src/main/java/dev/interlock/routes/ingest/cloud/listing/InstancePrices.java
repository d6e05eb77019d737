package dev.interlock.routes.ingest.cloud.listing;

import dev.interlock.routes.ingest.Shown;
import dev.interlock.rules.price.Commitment;
import dev.interlock.rules.price.Offer;
import dev.interlock.rules.price.PriceBook;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the price lists say of a provider's machines. */
final class InstancePrices {
    private final PriceBook book;
    private final String provider;

    InstancePrices(PriceBook book, String provider) {
        this.book = book;
        this.provider = provider;
    }

    boolean knows(String type) {
        return book.ofType(provider, type).isPresent();
    }

    /** How many GPUs a machine of this type has; NaN where no list says. */
    double gpus(String type) {
        return book.ofType(provider, type).map(Offer::gpus).orElse(Double.NaN);
    }

    /**
     * What an hour of a machine costs.
     *
     * @param spot it may be taken away
     * @param gpu the model of its GPUs where the provider says it; empty where it does not
     */
    Cost of(InstanceState state, boolean spot, String type, String region, double gpus, String gpu) {
        if (state == InstanceState.STOPPED) {
            return Cost.NOTHING;
        }
        return spot ? spot(type, region) : onDemand(type, region, gpus, gpu);
    }

    /**
     * What an hour costs on demand: by the list of the provider's types, else by the price of one GPU that a word of the type tells.
     *
     * @param gpu the model of its GPUs where the provider says it; empty where it does not
     */
    Cost onDemand(String type, String region, double gpus, String gpu) {
        Optional<Offer> offer = book.find(provider, type, region, Commitment.ON_DEMAND);
        if (offer.isPresent()) {
            return Cost.of(offer.get().dollarsPerHour());
        }
        OptionalDouble each = book.perGpu(type);
        OptionalDouble one = each.isPresent() ? each : book.perGpu(gpu);
        return one.isPresent() && Double.isFinite(gpus)
                ? Cost.of(one.getAsDouble() * gpus)
                : Cost.unknown("""
                        Neither the provider nor routes/prices.csv says what type '%s' costs. Add a row for it, or for its GPU, there.""".formatted(Shown.text(type)));
    }

    /** The price of a machine that may be taken away; what it costs on demand is far from that. */
    private Cost spot(String type, String region) {
        return book.find(provider, type, region, Commitment.SPOT)
                .map(offer -> Cost.of(offer.dollarsPerHour()))
                .orElseGet(() -> Cost.unknown("""
                        Type '%s' is rented as spot, and routes/prices.csv has no spot price of it. Add a row with the commitment 'spot' there.""".formatted(Shown.text(type))));
    }
}
