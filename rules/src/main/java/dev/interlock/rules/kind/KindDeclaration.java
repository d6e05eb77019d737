package dev.interlock.rules.kind;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.fact.SiteDevice;
import dev.interlock.rules.metric.MetricRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One kind of device: the fact that rules know it by, the metrics that this is made of, and the ratings it has. Immutable. */
public final class KindDeclaration {
    private final DeviceKind kind;
    private final Class<? extends DeviceFact> fact;
    private final FactMaker maker;
    private final Map<String, MetricRange> metrics;
    private final List<Rating> ratings;
    private final Map<String, String> words;

    private KindDeclaration(
            DeviceKind kind,
            Class<? extends DeviceFact> fact,
            FactMaker maker,
            Map<String, MetricRange> metrics,
            List<Rating> ratings,
            Map<String, String> words) {
        this.kind = kind;
        this.fact = fact;
        this.maker = maker;
        this.metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        this.ratings = List.copyOf(ratings);
        this.words = Map.copyOf(words);
    }

    /** A kind whose fact declares everything itself. */
    static KindDeclaration delivered(DeviceKind kind, Class<? extends DeviceFact> fact) {
        return new KindDeclaration(
                kind,
                fact,
                FactMaker.of(fact, DeclaredFields::value),
                DeclaredFields.metrics(kind, fact),
                List.of(),
                Map.of());
    }

    /**
     * A kind that a site declares.
     *
     * @param fact the record made of the declaration
     */
    public static KindDeclaration ofSite(SiteKind declared, Class<? extends DeviceFact> fact) {
        Map<String, FieldValue> values = DeclaredFields.values(declared);
        return new KindDeclaration(
                declared.kind(),
                fact,
                FactMaker.of(fact, field -> Objects.requireNonNull(values.get(field.getName()), field.getName())),
                declared.metrics(),
                declared.ratings().keySet().stream().map(Rating::of).toList(),
                declared.words());
    }

    public DeviceKind kind() {
        return kind;
    }

    /** The record that a rule's pattern names. */
    public Class<? extends DeviceFact> fact() {
        return fact;
    }

    /** What its fact is made of, by the names of telemetry in the order of the fact; any other metric is a reading. */
    public Map<String, MetricRange> metrics() {
        return metrics;
    }

    /** Ratings that only it has. */
    public List<Rating> ratings() {
        return ratings;
    }

    /** What the site says of it, under an empty name, and of its fields; nothing of a kind that is delivered. */
    public Map<String, String> words() {
        return words;
    }

    DeviceFact fact(Sample sample, Device device, @Nullable DeviceFact previous) {
        return maker.make(sample, device, previous);
    }

    /** What each field of its fact holds of which nothing is known. */
    public Map<String, Object> unknown() {
        return FactFields.unknown(fact);
    }

    DeviceFact known(SiteDevice before) {
        return before.getClass() == fact ? before : fact(FactFields.of(before));
    }

    /** The fact with these fields by name; of one that is none of them nothing is known. */
    public DeviceFact fact(Map<String, ?> fields) {
        return maker.make(FactFields.values(fact, fields));
    }
}
