package dev.interlock.routes.ingest.mapping;

import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Nearest;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a line, or an entry under its {@code also}, makes of the value of its series. */
final class ProductRuleReader {
    private final Map<DeviceKind, Map<String, MetricRange>> metrics;
    private final DeviceKinds kinds;

    ProductRuleReader(Map<DeviceKind, Map<String, MetricRange>> metrics, DeviceKinds kinds) {
        this.metrics = metrics;
        this.kinds = kinds;
    }

    ProductRule read(Fields fields, Optional<DeviceKind> kind) {
        List<Purpose> purposes = Stream.of(Purpose.values())
                .filter(purpose -> fields.has(purpose.key()))
                .toList();
        if (purposes.size() != 1) {
            fields.refuse(
                    purposes.isEmpty()
                            ? "The line can produce nothing: it has no 'metric', 'reading', 'rating' or 'resets'. Say which value of the device it gives."
                            : "The line has both '%s' and '%s'. Keep one, and give the other under 'also'."
                                    .formatted(
                                            purposes.get(0).key(),
                                            purposes.get(1).key()));
        }
        Purpose purpose = purposes.isEmpty() ? Purpose.METRIC : purposes.get(0);
        Template name = DeviceRuleReader.template(fields, purpose.key()).orElse(new Template("nothing"));
        if (purposes.size() == 1) {
            canBe(fields, purpose, name, kind);
        }
        Optional<Fold> combine =
                fields.has("combine") ? Optional.of(fields.choice("combine", Fold.class)) : Optional.empty();
        return new ProductRule(
                purpose,
                name,
                ConversionReader.read(fields),
                combine,
                DeviceRuleReader.template(fields, "part"),
                worst(fields),
                DeviceRuleReader.template(fields, "code"));
    }

    private static Fold worst(Fields fields) {
        Fold worst = fields.has("worst") ? fields.choice("worst", Fold.class) : Fold.MAX;
        if (worst == Fold.SUM) {
            fields.refuse("worst", "'worst' is sum. Give max or min; to add series up is 'combine: sum'.");
        }
        return worst;
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
