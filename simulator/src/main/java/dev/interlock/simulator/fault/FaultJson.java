package dev.interlock.simulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import java.time.Instant;
import java.util.List;

/**
 * One fault: {@code {"type", "target", "at_seconds" or "at", "for_seconds"}} and the figures of its type. {@code
 * at_seconds} counts from the world's start; without either time it begins at once, without {@code for_seconds} it stays.
 */
public final class FaultJson {
    private static final List<String> TYPES = List.of(
            "cooling_degraded",
            "cooling_lost",
            "gpu_overheat",
            "gpu_throttled",
            "power_spike",
            "feed_lost",
            "ups_lost",
            "sensor_stuck",
            "sensor_drifting",
            "sensor_silent",
            "sensor_nan");

    private FaultJson() {}

    /**
     * Reads one fault.
     *
     * @param start the world's first moment
     * @param now when a fault begins that does not say
     */
    public static Parsed<Fault> read(JsonNode node, Instant start, Instant now) {
        Fields fields = Fields.of("The fault", node);
        String type = fields.text("type");
        String target = fields.text("target");
        FaultWindow window = FaultWindowJson.read(fields, start, now);
        return switch (type) {
            case "cooling_degraded" -> {
                double percent = fields.numberOr("to_percent", 30);
                yield fields.finish(() -> new Fault.CoolingDegraded(target, window, percent));
            }
            case "cooling_lost" -> fields.finish(() -> new Fault.CoolingLost(target, window));
            case "gpu_overheat" -> {
                double factor = fields.numberOr("resistance_factor", 2.5);
                yield fields.finish(() -> new Fault.GpuOverheat(target, window, factor));
            }
            case "gpu_throttled" -> fields.finish(() -> new Fault.GpuThrottled(target, window));
            case "power_spike" -> {
                double watts = fields.number("watts");
                yield fields.finish(() -> new Fault.PowerSpike(target, window, watts));
            }
            case "feed_lost" -> fields.finish(() -> new Fault.FeedLost(target, window));
            case "ups_lost" -> fields.finish(() -> new Fault.UpsLost(target, window));
            default -> sensor(fields, type, target, window);
        };
    }

    public static ObjectNode write(Fault fault) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", fault.type());
        node.put("target", fault.target());
        FaultWindowJson.write(fault.window(), node);
        if (fault instanceof Fault.CoolingDegraded degraded) {
            node.put("to_percent", degraded.toPercent());
        } else if (fault instanceof Fault.GpuOverheat overheat) {
            node.put("resistance_factor", overheat.resistanceFactor());
        } else if (fault instanceof Fault.PowerSpike spike) {
            node.put("watts", spike.watts());
        } else if (fault instanceof Fault.Sensor sensor) {
            write(sensor, node);
        }
        return node;
    }

    private static Parsed<Fault> sensor(Fields fields, String type, String target, FaultWindow window) {
        for (SensorLie lie : SensorLie.values()) {
            if (lie.type().equals(type)) {
                String metric = lie == SensorLie.SILENT ? "" : fields.textOr("metric", "");
                double perMinute = lie == SensorLie.DRIFTING ? fields.number("per_minute") : 0;
                return fields.finish(() -> new Fault.Sensor(target, window, lie, metric, perMinute));
            }
        }
        if (!type.isEmpty()) {
            fields.refuse(
                    "type",
                    "There is no fault '%s'. Choose one of %s.%s"
                            .formatted(type, String.join(", ", TYPES), Nearest.hint(type, TYPES)));
        }
        return fields.refused();
    }

    private static void write(Fault.Sensor sensor, ObjectNode node) {
        if (!sensor.metric().isEmpty()) {
            node.put("metric", sensor.metric());
        }
        if (sensor.lie() == SensorLie.DRIFTING) {
            node.put("per_minute", sensor.perMinute());
        }
    }
}
