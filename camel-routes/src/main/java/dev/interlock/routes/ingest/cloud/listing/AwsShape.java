package dev.interlock.routes.ingest.cloud.listing;

import static dev.interlock.routes.ingest.cloud.listing.InstanceShape.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.price.PriceBook;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An instance as {@code aws ec2 describe-instances} prints it. */
final class AwsShape implements InstanceShape {
    /** Families with GPUs, as {@code p4d.24xlarge}; the accelerators of {@code inf} and {@code trn} are none. */
    private static final Pattern GPUS = Pattern.compile("(p|g|gr)\\d\\w*(-\\w+)?\\..+");

    private static final Pattern REGION = Pattern.compile("[a-z]+(-[a-z]+)+-\\d+");

    private final InstancePrices prices;

    AwsShape(PriceBook book) {
        this.prices = new InstancePrices(book, "aws");
    }

    @Override
    public boolean fits(JsonNode instance) {
        return instance.has("InstanceId") || instance.has("InstanceType");
    }

    @Override
    public void read(JsonNode instance, int place, Listed listed) {
        String id = text(instance.path("InstanceId"));
        String type = text(instance.path("InstanceType"));
        if (id.isEmpty()) {
            listed.unnamed(place, "AWS's list", "InstanceId");
        } else if (prices.knows(type) || GPUS.matcher(type).matches()) {
            listed.take(rented(instance, id, type, listed));
        } else {
            listed.hasNoGpu();
        }
    }

    private RentedInstance rented(JsonNode instance, String id, String type, Listed listed) {
        InstanceState state = InstanceState.aws(text(instance.path("State").path("Name")));
        if (state == InstanceState.UNKNOWN) {
            listed.wrong(id, "State.Name", "a state of AWS", "its state is not known");
        }
        String region = region(text(instance.path("Placement").path("AvailabilityZone")));
        boolean spot = text(instance.path("InstanceLifecycle")).equals("spot");
        double gpus = prices.gpus(type);
        return new RentedInstance(
                "aws",
                id,
                tag(instance, "name"),
                hostname(text(instance.path("PrivateDnsName"))),
                type,
                region,
                state.word(),
                MachineOwner.of(tag(instance, "team"), tag(instance, "owner"), tag(instance, "user")),
                state == InstanceState.STOPPED ? 0 : gpus,
                prices.of(state, spot, type, region, gpus, ""));
    }

    /** What the machine calls itself: the first part of its private name. */
    private static String hostname(String dns) {
        return dns.replaceFirst("\\..*", "");
    }

    private static String region(String zone) {
        Matcher region = REGION.matcher(zone);
        return region.lookingAt() ? region.group() : "";
    }

    /** Of all tags these alone. */
    private static String tag(JsonNode instance, String key) {
        for (JsonNode tag : instance.path("Tags")) {
            if (text(tag.path("Key")).toLowerCase(Locale.ROOT).equals(key)) {
                return text(tag.path("Value"));
            }
        }
        return "";
    }
}
