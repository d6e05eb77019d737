package dev.interlock.rules.kind;

import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.metric.Measured;
import dev.interlock.rules.metric.MetricRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of device as a site declares it: names that follow their pattern, and words.
 *
 * @param metrics by name, in the order of the file
 * @param ratings what they mean, by name
 * @param words what is said of it, under an empty name, and of fields of its fact
 * @param alwaysMoves its values never stand still while its sensors work
 */
public record SiteKind(
        DeviceKind kind,
        Map<String, MetricRange> metrics,
        Map<String, String> ratings,
        Map<String, String> words,
        boolean alwaysMoves) {
    private static final Pattern WORD = Pattern.compile("_([a-z0-9])");

    public SiteKind {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
        words = Map.copyOf(words);
    }

    /** Its fact as rules name it: {@code ChilledWaterPump}. */
    public String factName() {
        String field = field(kind.word());
        return Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }

    /** A metric or rating as rules name it: {@code flowLitresPerMinute}. */
    public static String field(String name) {
        return WORD.matcher(name)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1).toUpperCase(java.util.Locale.ROOT)));
    }

    /** The metric is a switch. */
    public boolean isFlag(String metric) {
        MetricRange range = metrics.get(metric);
        return range != null && range.unit().equals(Measured.FLAG);
    }
}
