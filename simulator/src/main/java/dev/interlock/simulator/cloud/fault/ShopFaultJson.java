package dev.interlock.simulator.cloud.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.simulator.fault.FaultWindow;
import dev.interlock.simulator.fault.FaultWindowJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A failure of the shop as JSON: {@code {"type", "target", "at_seconds" or "at", "for_seconds", "seed"}} and its figure. */
public final class ShopFaultJson {
    private static final long SEED = 1;
    private static final List<String> TYPES =
            Stream.of(FaultKind.values()).map(FaultKind::type).toList();

    private ShopFaultJson() {}

    /**
     * Reads one fault.
     *
     * @param start what {@code at_seconds} counts from
     * @param now when a fault begins that does not say
     */
    public static Parsed<ShopFault> read(JsonNode node, Instant start, Instant now) {
        Fields fields = Fields.of("The fault", node);
        String type = fields.text("type");
        String target = fields.text("target");
        long seed = fields.integerOr("seed", SEED);
        FaultWindow window = FaultWindowJson.read(fields, start, now);
        Optional<FaultKind> kind = FaultKind.named(type);
        if (kind.isEmpty() && !type.isEmpty()) {
            fields.refuse(
                    "type",
                    "There is no fault '%s'. Choose one of %s.%s"
                            .formatted(type, String.join(", ", TYPES), Nearest.hint(type, TYPES)));
        }
        double figure = kind.flatMap(FaultKind::figure)
                .map(known -> fields.numberOr(known.name(), known.usual()))
                .orElse(0.0);
        return fields.finish(() -> new ShopFault(kind.orElseThrow(), target, window, figure, seed));
    }

    public static ObjectNode write(ShopFault fault) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", fault.kind().type());
        node.put("target", fault.target());
        FaultWindowJson.write(fault.window(), node);
        fault.kind().figure().ifPresent(figure -> node.put(figure.name(), fault.figure()));
        node.put("seed", fault.seed());
        return node;
    }
}
