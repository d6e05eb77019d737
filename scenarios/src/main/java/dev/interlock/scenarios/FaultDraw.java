package dev.interlock.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Device;
import dev.interlock.scenarios.format.HeadingJson;
import dev.interlock.simulator.Floorplan;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.FaultJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Faults that chance draws: what, where and when, and for how long.
 *
 * @param count how many; of each kind one before there is a second
 * @param from none begins earlier after the beginning
 * @param until none begins later
 */
public record FaultDraw(int count, Duration from, Duration until) {
    private static final int MOST = 100;
    private static final int LEAST_SECONDS = 600;
    private static final int MOST_SECONDS = 2_400;

    /** What can be drawn, each with what it befalls. */
    private enum Kind {
        COOLING_DEGRADED("crac-"),
        GPU_OVERHEAT("gpu-"),
        POWER_SPIKE("rack-"),
        COOLING_LOST("crac-"),
        SENSOR_STUCK("rack-"),
        GPU_THROTTLED("gpu-"),
        SENSOR_SILENT("crac-"),
        SENSOR_NAN("rack-");

        private final String victims;

        Kind(String victims) {
            this.victims = victims;
        }
    }

    public FaultDraw {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("The draw has 'faults' = %d. Give 0 to %d.".formatted(count, MOST));
        }
        if (from.isNegative() || until.compareTo(from) < 0) {
            throw new IllegalArgumentException(
                    "The draw has 'until_seconds' = %d before its 'from_seconds' = %d. Turn them round."
                            .formatted(until.toSeconds(), from.toSeconds()));
        }
    }

    static Parsed<FaultDraw> read(JsonNode node) {
        Fields fields = Fields.of("The draw", node);
        int count = fields.smallInteger("faults", 4);
        Duration from = HeadingJson.seconds(fields.numberOr("from_seconds", 0));
        Duration until = HeadingJson.seconds(fields.number("until_seconds"));
        return fields.finish(() -> new FaultDraw(count, from, until));
    }

    /** Those of a seed. */
    List<Fault> of(Floorplan floor, Instant start, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Fault> drawn = new ArrayList<>();
        List<Kind> left = new ArrayList<>();
        while (drawn.size() < count) {
            if (left.isEmpty()) {
                left.addAll(List.of(Kind.values()));
            }
            drawn.add(one(left.remove(random.nextInt(left.size())), floor, start, random));
        }
        return drawn;
    }

    private Fault one(Kind kind, Floorplan floor, Instant start, SplittableRandom random) {
        List<String> victims = floor.inventory().devices().stream()
                .map(Device::id)
                .filter(id -> id.startsWith(kind.victims))
                .toList();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("type", kind.name().toLowerCase(Locale.ROOT))
                .put("target", victims.get(random.nextInt(victims.size())))
                .put("at_seconds", random.nextLong(from.toSeconds(), until.toSeconds() + 1))
                .put("for_seconds", random.nextInt(LEAST_SECONDS, MOST_SECONDS + 1));
        if (kind == Kind.POWER_SPIKE) {
            node.put("watts", random.nextInt(1_000, 4_000));
        }
        return FaultJson.read(node, start, start).orThrow();
    }
}
