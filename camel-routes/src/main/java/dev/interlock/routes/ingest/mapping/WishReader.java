package dev.interlock.routes.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.mapping.Wishes.Sum;
import dev.interlock.routes.ingest.mapping.Wishes.Wanted;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.metric.MetricRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads {@code sums} and {@code wanted}: lists by kind of device. */
final class WishReader {
    private final Fields mapping;
    private final DeviceKinds kinds;
    private final Map<DeviceKind, Map<String, MetricRange>> metrics;

    WishReader(Fields mapping, DeviceKinds kinds, Map<DeviceKind, Map<String, MetricRange>> metrics) {
        this.mapping = mapping;
        this.kinds = kinds;
        this.metrics = metrics;
    }

    Wishes read() {
        Map<DeviceKind, List<Sum>> sums = new LinkedHashMap<>();
        Map<DeviceKind, List<Wanted>> wanted = new LinkedHashMap<>();
        each("sums", (kind, node) -> sums.put(kind, all(node, each -> sum(kind, each))));
        each("wanted", (kind, node) -> wanted.put(kind, all(node, each -> wanted(kind, each))));
        return new Wishes(sums, wanted);
    }

    private interface OfKind {
        void read(DeviceKind kind, JsonNode lines);
    }

    private void each(String section, OfKind reader) {
        if (!mapping.has(section)) {
            return;
        }
        mapping.node(section).properties().forEach(entry -> kinds.named(entry.getKey())
                .ifPresentOrElse(
                        kind -> reader.read(kind, entry.getValue()),
                        () -> mapping.refuse(
                                section,
                                "There is no kind of device '%s'.%s There are %s."
                                        .formatted(
                                                entry.getKey(),
                                                Nearest.hint(entry.getKey(), kinds.words()),
                                                String.join(", ", kinds.words())))));
    }

    private <T> List<T> all(JsonNode lines, Function<JsonNode, Parsed<T>> reader) {
        List<T> all = new ArrayList<>();
        for (JsonNode each : lines) {
            T read = mapping.take(reader.apply(each));
            if (read != null) {
                all.add(read);
            }
        }
        return all;
    }

    private Parsed<Sum> sum(DeviceKind kind, JsonNode node) {
        Fields fields = Fields.of("The sum", node);
        String metric = fields.text("metric");
        known(fields, kind, "metric", metric);
        List<String> of = fields.texts("of");
        of.forEach(each -> known(fields, kind, "of", each));
        List<String> with = fields.has("with") ? fields.texts("with") : List.of();
        return fields.finish(() -> new Sum(metric, of, with));
    }

    private Parsed<Wanted> wanted(DeviceKind kind, JsonNode node) {
        Fields fields = Fields.of("The wish", node);
        List<String> anyOf = fields.texts("any_of");
        anyOf.forEach(each -> known(fields, kind, "any_of", each));
        String series = fields.text("series");
        String otherwise = fields.text("otherwise");
        return fields.finish(() -> new Wanted(anyOf, series, otherwise));
    }

    private void known(Fields fields, DeviceKind kind, String field, String metric) {
        Map<String, MetricRange> known = metrics.getOrDefault(kind, Map.of());
        if (!metric.isEmpty() && !known.containsKey(metric)) {
            fields.refuse(
                    field,
                    "'%s' is no metric of a %s.%s Correct the name."
                            .formatted(metric, kind.word(), Nearest.hint(metric, known.keySet())));
        }
    }
}
