package dev.interlock.routes.ingest.mapping;

import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rating;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns one Prometheus series into one metric or rating of one device.
 *
 * @param series regular expression for the whole name of the series; its first group is the label {@code 1}
 * @param device template of the device's id, such as {@code gpu-{rack}-{gpu}}
 * @param kind of device; where it is given, a device that nobody listed can be discovered
 * @param zone template, like parent and model: empty where a label is absent
 * @param metric template of the metric's name
 * @param rating which figure of the device the value is, in place of a metric
 * @param scale what the value is multiplied by; 1 where absent
 * @param where labels that must have exactly these values
 * @param freshSeconds the series keeps its last value for ever: after this time without a change it counts as 0
 */
public record SeriesRule(
        Pattern series,
        Template device,
        @Nullable DeviceKind kind,
        @Nullable Template zone,
        @Nullable Template parent,
        @Nullable Template model,
        @Nullable Template metric,
        @Nullable Rating rating,
        double scale,
        Map<String, String> where,
        @Nullable Integer freshSeconds) {
    public SeriesRule {
        scale = scale == 0 ? 1 : scale;
        where = where == null ? Map.of() : Map.copyOf(where);
    }

    /** The labels with what the name's group adds; empty where the rule does not speak of this series. */
    Optional<Map<String, String>> match(String name, Map<String, String> labels) {
        Matcher matcher = series.matcher(name);
        if (!matcher.matches() || !labels.entrySet().containsAll(where.entrySet())) {
            return Optional.empty();
        }
        if (matcher.groupCount() == 0) {
            return Optional.of(labels);
        }
        Map<String, String> all = new HashMap<>(labels);
        all.put("1", matcher.group(1));
        return Optional.of(all);
    }

    /** What these labels say of the device, where the rule names a kind. */
    Optional<Identity> identity(Map<String, String> labels) {
        return Optional.ofNullable(kind)
                .map(known -> new Identity(known, filled(zone, labels), filled(parent, labels), filled(model, labels)));
    }

    private static String filled(@Nullable Template template, Map<String, String> labels) {
        return Optional.ofNullable(template).flatMap(each -> each.fill(labels)).orElse("");
    }
}
