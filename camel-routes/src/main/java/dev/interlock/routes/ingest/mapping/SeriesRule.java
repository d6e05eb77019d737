package dev.interlock.routes.ingest.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns one Prometheus series into one metric of one device.
 *
 * @param series regular expression for the whole name of the series; its first group is the label {@code 1}
 * @param device template of the device's id, such as {@code gpu-{rack}-{gpu}}
 * @param metric template of the metric's name
 * @param scale what the value is multiplied by; 1 where absent
 * @param where labels that must have exactly these values
 * @param freshSeconds the series keeps its last value for ever: after this time without a change it counts as 0
 */
public record SeriesRule(
        Pattern series,
        Template device,
        Template metric,
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
}
