package dev.interlock.routes.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.metric.MetricRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the lines under {@code series}, and says of each why it can produce nothing. */
final class SeriesRuleReader {
    private final DeviceRuleReader devices;
    private final ProductRuleReader products;

    SeriesRuleReader(DeviceRuleReader devices, Map<DeviceKind, Map<String, MetricRange>> metrics, DeviceKinds kinds) {
        this.devices = devices;
        this.products = new ProductRuleReader(metrics, kinds);
    }

    Parsed<SeriesRule> read(JsonNode node) {
        Fields fields = Fields.of("The line", node);
        Pattern series = Regex.forPrometheus(fields, "series");
        DeviceRule device = devices.of(fields);
        List<ProductRule> made = new ArrayList<>();
        made.add(products.read(fields, device.kind()));
        if (fields.has("also")) {
            for (JsonNode each : fields.node("also")) {
                Fields also = Fields.of("An entry of 'also'", each);
                ProductRule product = products.read(also, device.kind());
                Optional.ofNullable(fields.take(also.finish(() -> product))).ifPresent(made::add);
            }
        }
        groups(
                fields,
                series,
                Stream.concat(
                        made.stream().flatMap(product -> product.name().labels().stream()),
                        device.device().labels().stream()));
        return fields.finish(() -> new SeriesRule(fields.line(), series, device, made));
    }

    /** A template may use {1} only where the expression has such a group. */
    private static void groups(Fields fields, Pattern series, Stream<String> labels) {
        int groups = series.matcher("").groupCount();
        labels.filter(label -> label.matches("\\d+") && Integer.parseInt(label) > groups)
                .findFirst()
                .ifPresent(label -> fields.refuse(
                        "series",
                        "A template asks for {%s}, but '%s' has %d groups in brackets. Add one, or correct the number."
                                .formatted(label, series.pattern(), groups)));
    }
}
