package dev.interlock.routes.ingest.cloud.listing;

import static dev.interlock.routes.ingest.cloud.listing.InstanceShape.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.price.PriceBook;
import java.util.Map;
import java.util.Optional;

/** An instance as Lambda Cloud's API lists it, version 1; a file of such may say of machines whose they are. */
final class LambdaShape implements InstanceShape {
    private static final double CENTS = 100;

    private final PriceBook book;
    private final String provider;
    private final Map<String, Double> typeCents;

    /**
     * Reads instances of one provider.
     *
     * @param provider whose they are, where they do not say it
     * @param typeCents an hour by type, from the list of types
     */
    LambdaShape(PriceBook book, String provider, Map<String, Double> typeCents) {
        this.book = book;
        this.provider = provider;
        this.typeCents = typeCents;
    }

    @Override
    public boolean fits(JsonNode instance) {
        return instance.has("instance_type");
    }

    @Override
    public void read(JsonNode instance, int place, Listed listed) {
        String id = text(instance.path("id"));
        if (id.isEmpty()) {
            listed.unnamed(place, "Lambda Cloud's list", "id");
        } else if (instance.path("instance_type").path("specs").path("gpus").doubleValue() == 0
                && instance.path("instance_type").path("specs").path("gpus").isNumber()) {
            listed.hasNoGpu();
        } else {
            listed.take(rented(id, instance, listed));
        }
    }

    private RentedInstance rented(String id, JsonNode node, Listed listed) {
        JsonNode type = node.path("instance_type");
        JsonNode gpus = type.path("specs").path("gpus");
        if (!gpus.isNumber()) {
            listed.wrong(id, "instance_type.specs.gpus", "a number", "how many GPUs it should have is not known");
        }
        if (!node.path("status").isTextual()) {
            listed.wrong(id, "status", "a text", "its state is not known");
        }
        String own = text(node.path("provider"));
        String name = text(type.path("name"));
        String region = text(node.path("region").path("name"));
        double count = gpus.isNumber() ? gpus.doubleValue() : Double.NaN;
        return new RentedInstance(
                own.isEmpty() ? provider : own,
                id,
                text(node.path("name")),
                text(node.path("hostname")),
                name,
                region,
                text(node.path("status")),
                MachineOwner.NOBODY,
                count,
                cost(type.path("price_cents_per_hour"), name)
                        .orElseGet(() -> new InstancePrices(book, own.isEmpty() ? provider : own)
                                .onDemand(name, region, count, "")));
    }

    private Optional<Cost> cost(JsonNode own, String type) {
        Double cents = isPrice(own) ? Double.valueOf(own.doubleValue()) : typeCents.get(type);
        return cents == null ? Optional.empty() : Optional.of(Cost.of(cents / CENTS));
    }

    static boolean isPrice(JsonNode node) {
        return node.isNumber() && node.doubleValue() >= 0;
    }
}
