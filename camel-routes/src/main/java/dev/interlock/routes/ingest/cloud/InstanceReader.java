package dev.interlock.routes.ingest.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.UnreadableMessage;
import dev.interlock.rules.contract.PlainJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads what Lambda Cloud's API answers, version 1: fields that are not named here are never looked at, and no text of it is kept. */
final class InstanceReader {
    private static final int BAD_GATEWAY = 502;
    private static final double CENTS = 100;

    private final PriceList prices;

    InstanceReader(PriceList prices) {
        this.prices = prices;
    }

    /** A list of instances, and what of it could not be read. */
    record Listed(List<RentedInstance> instances, List<InputFault> faults) {}

    /**
     * Reads {@code {"data": [instance, …]}}.
     *
     * @param typePrices cents an hour by type, from the list of types
     * @throws UnreadableMessage the answer as a whole is none
     */
    Listed instances(byte[] body, Map<String, Double> typePrices) {
        JsonNode data = data(body);
        if (!data.isArray()) {
            throw unreadable("The answer of Lambda Cloud has no list under 'data'. Check the address.");
        }
        List<RentedInstance> instances = new ArrayList<>();
        List<InputFault> faults = new ArrayList<>();
        for (int place = 0; place < data.size(); place++) {
            JsonNode each = data.get(place);
            String id = text(each.path("id"));
            if (id.isEmpty()) {
                faults.add(new InputFault(
                        Reason.FIELD,
                        "Instance %d of Lambda Cloud's list has no 'id', so it cannot be watched. Look at the API's changes."
                                .formatted(place + 1)));
            } else {
                instances.add(instance(id, each, typePrices, faults));
            }
        }
        return new Listed(instances, faults);
    }

    /** Reads {@code {"data": {name: {"instance_type": {…}}}}}: cents an hour by type; those without a price are left out. */
    Map<String, Double> types(byte[] body) {
        JsonNode data = data(body);
        if (!data.isObject()) {
            throw unreadable("Lambda Cloud's list of types has no object under 'data'. Check the address.");
        }
        Map<String, Double> cents = new HashMap<>();
        data.properties().forEach(entry -> {
            JsonNode price = entry.getValue().path("instance_type").path("price_cents_per_hour");
            if (isPrice(price)) {
                cents.put(entry.getKey(), price.doubleValue());
            }
        });
        return cents;
    }

    /** What an error answer calls itself; never its message, which may quote the request. */
    static String errorCode(byte[] body) {
        try {
            return Shown.text(text(PlainJson.MAPPER.readTree(body).path("error").path("code")));
        } catch (IOException noJson) {
            return "";
        }
    }

    private RentedInstance instance(String id, JsonNode node, Map<String, Double> typePrices, List<InputFault> faults) {
        JsonNode type = node.path("instance_type");
        JsonNode gpus = type.path("specs").path("gpus");
        if (!gpus.isNumber()) {
            faults.add(wrong(id, "instance_type.specs.gpus", "a number", "how many GPUs it should have is not known"));
        }
        if (!node.path("status").isTextual()) {
            faults.add(wrong(id, "status", "a text", "its state is not known"));
        }
        double count = gpus.isNumber() ? gpus.doubleValue() : Double.NaN;
        String name = text(type.path("name"));
        return new RentedInstance(
                id,
                text(node.path("name")),
                text(node.path("hostname")),
                name,
                text(node.path("region").path("name")),
                text(node.path("status")),
                count,
                price(type.path("price_cents_per_hour"), name, count, typePrices));
    }

    private OptionalDouble price(JsonNode own, String type, double gpus, Map<String, Double> typePrices) {
        if (isPrice(own)) {
            return OptionalDouble.of(own.doubleValue() / CENTS);
        }
        Double listed = typePrices.get(type);
        return listed != null ? OptionalDouble.of(listed / CENTS) : prices.of(type, gpus);
    }

    private static boolean isPrice(JsonNode node) {
        return node.isNumber() && node.doubleValue() >= 0;
    }

    private static InputFault wrong(String id, String field, String wanted, String so) {
        return new InputFault(
                Reason.FIELD,
                "'%s' of instance %s is not %s, so %s. Look at the API's changes."
                        .formatted(field, Shown.text(id), wanted, so));
    }

    private static JsonNode data(byte[] body) {
        try {
            JsonNode root = PlainJson.MAPPER.readTree(body);
            return root == null ? PlainJson.MAPPER.missingNode() : root.path("data");
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw unreadable(
                    "The answer of Lambda Cloud is not JSON from line %d on, so nothing of it was taken. It may have been cut."
                            .formatted(line));
        } catch (IOException impossible) {
            throw unreadable("The answer of Lambda Cloud cannot be read.");
        }
    }

    private static UnreadableMessage unreadable(String sentence) {
        return new UnreadableMessage(BAD_GATEWAY, new InputFault(Reason.MALFORMED, sentence));
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.textValue().strip() : "";
    }
}
