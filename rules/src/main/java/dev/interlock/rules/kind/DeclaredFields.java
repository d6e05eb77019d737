package dev.interlock.rules.kind;

import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.metric.FromInventory;
import dev.interlock.rules.metric.InventoryEntry;
import dev.interlock.rules.metric.Labelled;
import dev.interlock.rules.metric.Measured;
import dev.interlock.rules.metric.MetricRange;
import dev.interlock.rules.metric.Rated;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads what the fields of facts declare. A field that declares nothing, or more than it can hold, is refused. */
final class DeclaredFields {
    private DeclaredFields() {}

    /** The metrics of one kind, in the order of its fact's fields. */
    static Map<String, MetricRange> metrics(DeviceKind kind, Class<?> fact) {
        Map<String, MetricRange> metrics = new LinkedHashMap<>();
        for (RecordComponent field : fact.getRecordComponents()) {
            for (Measured metric : field.getAnnotationsByType(Measured.class)) {
                refuseUnknown(fact, metric);
                if (metric.by().length == 0 || Set.of(metric.by()).contains(kind.word())) {
                    metrics.put(
                            metric.value(),
                            new MetricRange(metric.unit(), metric.least(), metric.most(), metric.source()));
                }
            }
        }
        return metrics;
    }

    /** What a field of a delivered fact holds. */
    static FieldValue value(RecordComponent field) {
        return DerivedFields.of(field).orElseGet(() -> declared(field.getDeclaringRecord(), field));
    }

    /** What the fields of a site's own fact hold, by their names. */
    static Map<String, FieldValue> values(SiteKind kind) {
        Map<String, FieldValue> values = new HashMap<>();
        values.put("parent", FieldValue.entry(InventoryEntry.PARENT));
        kind.metrics()
                .keySet()
                .forEach(name -> values.put(
                        SiteKind.field(name),
                        FieldValue.metric(name, kind.isFlag(name) ? boolean.class : double.class)));
        kind.ratings()
                .keySet()
                .forEach(name -> values.put(SiteKind.field(name), FieldValue.rating(Rating.of(name), Double.NaN)));
        return values;
    }

    private static FieldValue declared(Class<?> fact, RecordComponent field) {
        Measured metric = field.getAnnotation(Measured.class);
        Rated rated = field.getAnnotation(Rated.class);
        FromInventory entry = field.getAnnotation(FromInventory.class);
        Labelled label = field.getAnnotation(Labelled.class);
        if (label != null && entry == null && metric == null && rated == null) {
            return FieldValue.label(label.value());
        }
        if (entry != null && metric == null && rated == null) {
            return FieldValue.entry(entry.value());
        }
        if (entry != null || label != null || (metric == null && rated == null)) {
            throw new IllegalArgumentException(
                    "Field '%s' of %s does not say what it holds. Give it @Measured, @Rated, @Labelled or @FromInventory, or derive it."
                            .formatted(field.getName(), fact.getSimpleName()));
        }
        if (rated == null) {
            return FieldValue.metric(metric.value(), field.getType());
        }
        Rating rating = delivered(rated);
        return metric == null
                ? FieldValue.rating(rating, rated.otherwise())
                : FieldValue.metricOrRating(metric.value(), rating, rated.otherwise());
    }

    /** Of a kind of another name nothing would ever be measured. */
    private static void refuseUnknown(Class<?> fact, Measured metric) {
        for (String word : metric.by()) {
            if (!DeviceKind.delivered().contains(DeviceKind.of(word))) {
                throw new IllegalArgumentException(
                        "%s has '%s' measured by a kind '%s', which there is not. Correct its name."
                                .formatted(fact.getSimpleName(), metric.value(), word));
            }
        }
    }

    private static Rating delivered(Rated rated) {
        Rating rating = Rating.of(rated.value());
        if (!Rating.delivered().contains(rating)) {
            throw new IllegalArgumentException(
                    "There is no rating '%s'. Declare it in Rating, or correct its name.".formatted(rated.value()));
        }
        return rating;
    }
}
