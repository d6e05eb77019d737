package dev.interlock.simulator.shop.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;

/**
 * What is wrong with a link.
 *
 * @param partitioned whether nothing gets through
 * @param latencyMs how much longer a round trip takes
 * @param bytesPerSecond how much gets through in each direction; 0 for as much as there is
 * @param dropPercent how many requests of a hundred end in a connection that is reset
 * @param seed which requests those are
 */
public record LinkTrouble(boolean partitioned, int latencyMs, int bytesPerSecond, double dropPercent, long seed) {
    static final LinkTrouble NONE = new LinkTrouble(false, 0, 0, 0, 1);

    private static final int LONGEST_MS = 60_000;

    public LinkTrouble {
        if (latencyMs < 0 || latencyMs > LONGEST_MS) {
            throw new IllegalArgumentException(
                    "The link has 'latency_ms' = %d. Give 0 to %d.".formatted(latencyMs, LONGEST_MS));
        }
        if (bytesPerSecond < 0) {
            throw new IllegalArgumentException(
                    "The link has 'bytes_per_second' = %d. Give a number above 0, or 0 for no limit."
                            .formatted(bytesPerSecond));
        }
        if (!(dropPercent >= 0 && dropPercent <= 100)) {
            throw new IllegalArgumentException(
                    "The link has 'drop_percent' = %s. Give 0 to 100.".formatted(dropPercent));
        }
    }

    static Parsed<LinkTrouble> read(JsonNode node) {
        Fields fields = Fields.of("The link", node);
        boolean partitioned = fields.flagOr("partitioned", false);
        int latency = fields.smallInteger("latency_ms", 0);
        int bytes = fields.smallInteger("bytes_per_second", 0);
        double drop = fields.numberOr("drop_percent", 0);
        long seed = fields.integerOr("seed", 1);
        return fields.finish(() -> new LinkTrouble(partitioned, latency, bytes, drop, seed));
    }

    /** As the relay is told of it. */
    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("partitioned", partitioned)
                .put("latency_ms", latencyMs)
                .put("bytes_per_second", bytesPerSecond)
                .put("drop_percent", dropPercent)
                .put("seed", seed);
    }
}
