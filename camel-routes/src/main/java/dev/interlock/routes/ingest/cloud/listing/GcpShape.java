package dev.interlock.routes.ingest.cloud.listing;

import static dev.interlock.routes.ingest.cloud.listing.InstanceShape.lastPart;
import static dev.interlock.routes.ingest.cloud.listing.InstanceShape.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.price.PriceBook;
import java.util.regex.Pattern;

/** An instance as {@code gcloud compute instances list --format=json} prints it. */
final class GcpShape implements InstanceShape {
    /** Families whose machines have GPUs without being told so, as {@code a2-highgpu-1g}. */
    private static final Pattern GPUS = Pattern.compile("(a[2-9]x?|g[2-9])-.+");

    private final InstancePrices prices;

    GcpShape(PriceBook book) {
        this.prices = new InstancePrices(book, "gcp");
    }

    @Override
    public boolean fits(JsonNode instance) {
        return instance.has("machineType");
    }

    @Override
    public void read(JsonNode instance, int place, Listed listed) {
        String id = id(instance.path("id"));
        String type = lastPart(instance.path("machineType"));
        double attached = attached(instance.path("guestAccelerators"));
        if (id.isEmpty()) {
            listed.unnamed(place, "Google's list", "id");
        } else if (attached > 0 || prices.knows(type) || GPUS.matcher(type).matches()) {
            listed.take(rented(instance, id, type, attached, listed));
        } else {
            listed.hasNoGpu();
        }
    }

    private RentedInstance rented(JsonNode instance, String id, String type, double attached, Listed listed) {
        InstanceState state = InstanceState.gcp(text(instance.path("status")));
        if (state == InstanceState.UNKNOWN) {
            listed.wrong(id, "status", "a state of Google", "its state is not known");
        }
        String region = lastPart(instance.path("zone")).replaceFirst("-[a-z]$", "");
        JsonNode scheduling = instance.path("scheduling");
        boolean spot = scheduling.path("preemptible").asBoolean()
                || text(scheduling.path("provisioningModel")).equals("SPOT");
        double gpus = attached > 0 ? attached : prices.gpus(type);
        String name = text(instance.path("name"));
        JsonNode labels = instance.path("labels");
        return new RentedInstance(
                "gcp",
                id,
                name,
                name,
                type,
                region,
                state.word(),
                MachineOwner.of(text(labels.path("team")), text(labels.path("owner")), text(labels.path("user"))),
                state == InstanceState.STOPPED ? 0 : gpus,
                prices.of(state, spot, type, region, gpus, model(instance.path("guestAccelerators"))));
    }

    /** A number in quotes. */
    private static String id(JsonNode id) {
        return id.isIntegralNumber() ? id.asText() : text(id);
    }

    private static double attached(JsonNode accelerators) {
        double count = 0;
        for (JsonNode each : accelerators) {
            count += each.path("acceleratorCount").asDouble();
        }
        return count;
    }

    private static String model(JsonNode accelerators) {
        return lastPart(accelerators.path(0).path("acceleratorType"));
    }
}
