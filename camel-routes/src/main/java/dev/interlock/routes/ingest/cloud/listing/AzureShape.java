package dev.interlock.routes.ingest.cloud.listing;

import static dev.interlock.routes.ingest.cloud.listing.InstanceShape.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.rules.price.PriceBook;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A machine as {@code az vm list -d -o json} prints it. */
final class AzureShape implements InstanceShape {
    /** Families with GPUs, as {@code Standard_NC24ads_A100_v4}; those of {@code NP} have other accelerators. */
    private static final Pattern GPUS = Pattern.compile("standard_n[cdgv].+");

    private final InstancePrices prices;

    AzureShape(PriceBook book) {
        this.prices = new InstancePrices(book, "azure");
    }

    @Override
    public boolean fits(JsonNode instance) {
        return instance.has("hardwareProfile") || instance.has("vmId");
    }

    @Override
    public void read(JsonNode instance, int place, Listed listed) {
        String id = text(instance.path("vmId"));
        String type = text(instance.path("hardwareProfile").path("vmSize"));
        if (id.isEmpty()) {
            listed.unnamed(place, "Azure's list", "vmId");
        } else if (prices.knows(type)
                || GPUS.matcher(type.toLowerCase(Locale.ROOT)).matches()) {
            listed.take(rented(instance, id, type, listed));
        } else {
            listed.hasNoGpu();
        }
    }

    private RentedInstance rented(JsonNode instance, String id, String type, Listed listed) {
        String name = text(instance.path("name"));
        InstanceState state = state(instance, id, name, listed);
        String region = text(instance.path("location"));
        double gpus = prices.gpus(type);
        boolean spot = text(instance.path("priority")).equalsIgnoreCase("spot")
                || text(instance.path("priority")).equalsIgnoreCase("low");
        return new RentedInstance(
                "azure",
                id,
                name,
                name,
                type,
                region,
                state.word(),
                owner(instance.path("tags")),
                state == InstanceState.STOPPED ? 0 : gpus,
                prices.of(state, spot, type, region, gpus, ""));
    }

    private static InstanceState state(JsonNode instance, String id, String name, Listed listed) {
        InstanceState state = InstanceState.azure(text(instance.path("powerState")));
        if (state == InstanceState.UNKNOWN) {
            listed.wrong(id, "powerState", "a state of Azure", "its state is not known; 'az vm list' shows it with -d");
        } else if (state == InstanceState.STOPPED_ALLOCATED) {
            listed.note(
                    "Machine %s is stopped and not deallocated, so Azure goes on billing it. Run 'az vm deallocate'."
                            .formatted(Shown.text(name)));
        }
        return state;
    }

    /** Of all tags these alone. */
    private static MachineOwner owner(JsonNode tags) {
        String team = "";
        String owner = "";
        String user = "";
        for (Map.Entry<String, JsonNode> tag : tags.properties()) {
            switch (tag.getKey().toLowerCase(Locale.ROOT)) {
                case "team" -> team = text(tag.getValue());
                case "owner" -> owner = text(tag.getValue());
                case "user" -> user = text(tag.getValue());
                default -> {
                    // somebody's own
                }
            }
        }
        return MachineOwner.of(team, owner, user);
    }
}
