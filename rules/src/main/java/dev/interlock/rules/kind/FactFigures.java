package dev.interlock.rules.kind;

import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.metric.Measured;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a fact holds besides what every device has, for people and models to read. */
public final class FactFigures {
    private static final Set<String> OF_EVERY_DEVICE = Set.of("id", "zone", "at", "unchangedSince", "healthy", "kind");

    private FactFigures() {}

    /** By the names of telemetry where there are such, in the order of the fact's fields; what was seen before is no figure. */
    public static Map<String, Object> of(DeviceFact fact) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (RecordComponent field : fact.getClass().getRecordComponents()) {
            if (!OF_EVERY_DEVICE.contains(field.getName()) && !Collection.class.isAssignableFrom(field.getType())) {
                figures.put(name(field), RecordField.value(fact, field));
            }
        }
        return figures;
    }

    private static String name(RecordComponent field) {
        Measured metric = field.getAnnotation(Measured.class);
        return metric != null
                ? metric.value()
                : field.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
