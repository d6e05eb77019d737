package dev.interlock.routes.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Sample.Status;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.metric.MetricRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a mapping, or every reason why it cannot be used, each with its line. */
final class MappingReader {
    private final Fields fields;
    private final DeviceKinds kinds;

    private MappingReader(JsonNode node, DeviceKinds kinds) {
        this.kinds = kinds;
        fields = Fields.of("The mapping", node);
    }

    /** What was read: the mapping and, for a check, its lines. */
    record Whole(Mapping mapping, List<SeriesRule> series) {}

    /** @param kinds the kinds of device that there are: their metrics need not stand in the mapping */
    static Parsed<Whole> read(JsonNode node, DeviceKinds kinds) {
        return new MappingReader(node, kinds).read();
    }

    private Parsed<Whole> read() {
        Map<DeviceKind, Map<String, MetricRange>> metrics = metrics();
        List<Pattern> readings = patterns("readings");
        List<Pattern> ignored = patterns("ignored");
        Map<String, String> names = new LinkedHashMap<>();
        if (fields.has("names")) {
            fields.node("names")
                    .properties()
                    .forEach(name -> names.put(name.getKey(), name.getValue().asText()));
        }
        fields.has("devices");
        DeviceRuleReader devices = new DeviceRuleReader(fields, fields.node("devices"), kinds);
        List<SeriesRule> series = all("series", new SeriesRuleReader(devices, metrics, kinds)::read);
        List<AlertRule> alerts = all("alerts", MappingReader::alert);
        Wishes wishes = new WishReader(fields, kinds, metrics).read();
        ExporterPods exporters = new ExporterPods(patterns("exporter_pods"));
        return fields.finish(() ->
                new Whole(new Mapping(metrics, readings, ignored, names, series, alerts, wishes, exporters), series));
    }

    /** As the kinds declare them; what stands here adds to that, and comes before it. */
    private Map<DeviceKind, Map<String, MetricRange>> metrics() {
        Map<DeviceKind, Map<String, MetricRange>> metrics = new LinkedHashMap<>();
        kinds.all().forEach(each -> metrics.put(each.kind(), new LinkedHashMap<>(each.metrics())));
        fields.has("metrics");
        fields.node("metrics").properties().forEach(entry -> ofKind(entry.getKey(), metrics)
                .ifPresent(known -> known.putAll(ranges(entry.getValue()))));
        return metrics;
    }

    private Optional<Map<String, MetricRange>> ofKind(String name, Map<DeviceKind, Map<String, MetricRange>> metrics) {
        Optional<DeviceKind> kind = kinds.named(name);
        if (kind.isEmpty()) {
            fields.refuse(
                    "metrics",
                    "There is no kind of device '%s'.%s There are %s."
                            .formatted(name, Nearest.hint(name, kinds.words()), String.join(", ", kinds.words())));
        }
        return kind.flatMap(known -> Optional.ofNullable(metrics.get(known)));
    }

    private Map<String, MetricRange> ranges(JsonNode node) {
        Map<String, MetricRange> ranges = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            Fields range = Fields.of("Metric '%s'".formatted(entry.getKey()), entry.getValue());
            String unit = range.text("unit");
            double least = range.number("least");
            double most = range.number("most");
            String source = range.text("source");
            MetricRange read = fields.take(range.finish(() -> new MetricRange(unit, least, most, source)));
            if (read != null) {
                ranges.put(entry.getKey(), read);
            }
        });
        return ranges;
    }

    private List<Pattern> patterns(String name) {
        List<Pattern> patterns = new ArrayList<>();
        fields.texts(name).forEach(text -> Regex.parse(text).fold(patterns::add, reasons -> {
            reasons.forEach(reason -> fields.refuse(name, reason));
            return false;
        }));
        return patterns;
    }

    private <T> List<T> all(String name, Function<JsonNode, Parsed<T>> reader) {
        List<T> all = new ArrayList<>();
        if (fields.has(name) && !fields.node(name).isArray()) {
            fields.refuse(name, "'%s' is no list. Begin each of its lines with '- '.".formatted(name));
        } else {
            fields.node(name).forEach(each -> Optional.ofNullable(fields.take(reader.apply(each)))
                    .ifPresent(all::add));
        }
        return all;
    }

    private static Parsed<AlertRule> alert(JsonNode node) {
        Fields fields = Fields.of("The line", node);
        Pattern alert = Regex.of(fields, "alert");
        Template device = DeviceRuleReader.template(fields, "device").orElse(null);
        Template code = DeviceRuleReader.template(fields, "error_code").orElse(null);
        Status status = status(fields);
        Boolean watchdog = fields.has("watchdog") ? fields.flag("watchdog") : null;
        return fields.finish(() -> new AlertRule(alert, device, code, status, watchdog));
    }

    private static @Nullable Status status(Fields fields) {
        if (!fields.has("status")) {
            return null;
        }
        String text = fields.text("status");
        return Stream.of(Status.values())
                .filter(status -> status.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseGet(() -> {
                    fields.refuse("status", "'status' is '%s'. Give ERROR, WARN or OK.".formatted(text));
                    return Status.WARN;
                });
    }
}
