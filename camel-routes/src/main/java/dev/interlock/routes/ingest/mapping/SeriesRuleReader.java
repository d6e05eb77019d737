package dev.interlock.routes.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.metric.MetricRange;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the lines under {@code series}, and says of each why it can produce nothing. */
final class SeriesRuleReader {
    private final DeviceRuleReader devices;
    private final Map<DeviceKind, Map<String, MetricRange>> metrics;
    private final DeviceKinds kinds;

    SeriesRuleReader(DeviceRuleReader devices, Map<DeviceKind, Map<String, MetricRange>> metrics, DeviceKinds kinds) {
        this.kinds = kinds;
        this.devices = devices;
        this.metrics = metrics;
    }

    Parsed<SeriesRule> read(JsonNode node) {
        Fields fields = Fields.of("The line", node);
        Pattern series = Regex.forPrometheus(fields, "series");
        DeviceRule device = devices.of(fields);
        List<Purpose> purposes = Stream.of(Purpose.values())
                .filter(purpose -> fields.has(purpose.key()))
                .toList();
        if (purposes.size() != 1) {
            fields.refuse(
                    purposes.isEmpty()
                            ? "The line can produce nothing: it has no 'metric', 'reading', 'rating' or 'resets'. Say which value of the device it gives."
                            : "The line has both '%s' and '%s'. Keep one, and give the other a line of its own."
                                    .formatted(
                                            purposes.get(0).key(),
                                            purposes.get(1).key()));
        }
        Purpose purpose = purposes.isEmpty() ? Purpose.METRIC : purposes.get(0);
        Template name = DeviceRuleReader.template(fields, purpose.key()).orElse(new Template("nothing"));
        if (purposes.size() == 1) {
            canBe(fields, purpose, name, device.kind());
        }
        Optional<Fold> combine =
                fields.has("combine") ? Optional.of(fields.choice("combine", Fold.class)) : Optional.empty();
        Fold worst = fields.has("worst") ? fields.choice("worst", Fold.class) : Fold.MAX;
        if (worst == Fold.SUM) {
            fields.refuse("worst", "'worst' is sum. Give max or min; to add series up is 'combine: sum'.");
        }
        Conversion conversion = ConversionReader.read(fields);
        groups(fields, series, Stream.concat(name.labels().stream(), device.device().labels().stream()));
        return fields.finish(
                () -> new SeriesRule(fields.line(), series, device, purpose, name, conversion, combine, worst));
    }

    /** A name that does not depend on labels must be one that the kind of device has. */
    private void canBe(Fields fields, Purpose purpose, Template name, Optional<DeviceKind> kind) {
        if (!name.isFixed() || purpose == Purpose.READING || name.text().isEmpty()) {
            return;
        }
        Collection<String> known = purpose == Purpose.RATING ? ratings() : metricsOf(kind);
        if (!known.contains(name.text())) {
            String whose = purpose == Purpose.RATING
                    ? "rating"
                    : kind.map(each -> "metric of a " + each.name().toLowerCase(Locale.ROOT))
                            .orElse("metric");
            fields.refuse(
                    purpose.key(),
                    "'%s' is no %s, so the line can produce nothing.%s %s"
                            .formatted(
                                    name.text(),
                                    whose,
                                    Nearest.hint(name.text(), known),
                                    purpose == Purpose.RATING
                                            ? "There are %s.".formatted(String.join(", ", known))
                                            : "Declare it under 'metrics', or keep it as a 'reading'."));
        }
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

    private Set<String> metricsOf(Optional<DeviceKind> kind) {
        return metrics.entrySet().stream()
                .filter(each -> kind.isEmpty() || kind.get().equals(each.getKey()))
                .flatMap(each -> each.getValue().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> ratings() {
        return kinds.ratings().stream().map(Rating::word).collect(Collectors.toCollection(TreeSet::new));
    }
}
