package dev.interlock.routes.ingest.cloud.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.UnreadableMessage;
import dev.interlock.rules.contract.PlainJson;
import dev.interlock.rules.price.PriceBook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads lists of machines as providers' APIs and command lines give them, in whichever shape. No text of a list that is none is kept. */
public final class ListReader {
    private static final int BAD_GATEWAY = 502;
    private static final String LAMBDA = "lambda";

    /** Where the machines stand in an answer that is no bare list. */
    private static final List<String> LISTS = List.of("data", "items", "value");

    private static final List<String> TOKENS = List.of("NextToken", "nextToken", "nextPageToken", "nextLink");

    private final PriceBook book;

    public ListReader(PriceBook book) {
        this.book = book;
    }

    /**
     * Reads an answer of Lambda Cloud, {@code {"data": [instance, …]}}.
     *
     * @param typeCents an hour by type, from the list of types
     * @throws UnreadableMessage the answer as a whole is none
     */
    public Listed lambda(byte[] body, Map<String, Double> typeCents) {
        JsonNode data = root("The answer of Lambda Cloud", body).path("data");
        if (!data.isArray()) {
            throw unreadable("The answer of Lambda Cloud has no list under 'data'. Check the address.");
        }
        Listed listed = new Listed();
        read(new LambdaShape(book, LAMBDA, typeCents), List.copyOf(elements(data)), listed);
        return listed;
    }

    /** Reads {@code {"data": {name: {"instance_type": {…}}}}}: cents an hour by type; those without a price are left out. */
    public static Map<String, Double> lambdaTypes(byte[] body) {
        JsonNode data = root("The answer of Lambda Cloud", body).path("data");
        if (!data.isObject()) {
            throw unreadable("Lambda Cloud's list of types has no object under 'data'. Check the address.");
        }
        Map<String, Double> cents = new HashMap<>();
        data.properties().forEach(entry -> {
            JsonNode price = entry.getValue().path("instance_type").path("price_cents_per_hour");
            if (LambdaShape.isPrice(price)) {
                cents.put(entry.getKey(), price.doubleValue());
            }
        });
        return cents;
    }

    /**
     * Reads a list of any provider; its shape is told by its content. Machines in Lambda's shape are one's own, unless they say whose
     * they are.
     *
     * @param what it is, at the beginning of a sentence
     * @throws UnreadableMessage it is no such list
     */
    public Listed any(String what, byte[] body) {
        JsonNode root = root(what, body);
        List<JsonNode> instances = instances(root).orElseThrow(() -> noList(what));
        Listed listed = new Listed();
        if (!instances.isEmpty()) {
            read(shape(instances).orElseThrow(() -> noList(what)), instances, listed);
        }
        if (TOKENS.stream()
                .anyMatch(token -> !InstanceShape.text(root.path(token)).isEmpty())) {
            listed.goesOn();
        }
        return listed;
    }

    /** What an error answer calls itself; never its message, which may quote the request. */
    public static String errorCode(byte[] body) {
        try {
            return Shown.text(InstanceShape.text(
                    PlainJson.MAPPER.readTree(body).path("error").path("code")));
        } catch (IOException noJson) {
            return "";
        }
    }

    private static void read(InstanceShape shape, List<JsonNode> instances, Listed listed) {
        for (int place = 0; place < instances.size(); place++) {
            shape.read(instances.get(place), place + 1, listed);
        }
    }

    private Optional<InstanceShape> shape(List<JsonNode> instances) {
        return Stream.of(
                        new AwsShape(book),
                        new GcpShape(book),
                        new AzureShape(book),
                        new LambdaShape(book, "", Map.of()))
                .filter(shape -> instances.stream().anyMatch(shape::fits))
                .findFirst();
    }

    private static Optional<List<JsonNode>> instances(JsonNode root) {
        if (root.isArray()) {
            return Optional.of(elements(root));
        }
        if (root.path("Reservations").isArray()) {
            List<JsonNode> all = new ArrayList<>();
            root.path("Reservations")
                    .forEach(each -> all.addAll(
                            each.path("Instances").isArray() ? elements(each.path("Instances")) : List.of(each)));
            return Optional.of(all);
        }
        return LISTS.stream()
                .map(root::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .map(ListReader::elements);
    }

    /** A list of lists is one list: {@code --query} of the AWS command line makes them. */
    private static List<JsonNode> elements(JsonNode list) {
        List<JsonNode> all = new ArrayList<>();
        list.forEach(each -> {
            if (each.isArray()) {
                all.addAll(elements(each));
            } else {
                all.add(each);
            }
        });
        return all;
    }

    private static JsonNode root(String what, byte[] body) {
        try {
            JsonNode root = PlainJson.MAPPER.readTree(body);
            return root == null ? PlainJson.MAPPER.missingNode() : root;
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw unreadable("%s is not JSON from line %d on, so nothing of it was taken. It may have been cut."
                    .formatted(what, line));
        } catch (IOException impossible) {
            throw unreadable("%s cannot be read.".formatted(what));
        }
    }

    private static UnreadableMessage noList(String what) {
        return unreadable("""
                %s is no list of machines as Lambda Cloud, aws, gcloud or az give it, so nothing of it was taken. Print it as JSON without \
                a --query.""".formatted(what));
    }

    private static UnreadableMessage unreadable(String sentence) {
        return new UnreadableMessage(BAD_GATEWAY, new InputFault(Reason.MALFORMED, sentence));
    }
}
