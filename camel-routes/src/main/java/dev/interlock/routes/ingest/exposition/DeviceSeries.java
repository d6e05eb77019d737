package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.mapping.Identity;
import dev.interlock.routes.ingest.mapping.Purpose;
import dev.interlock.routes.ingest.mapping.SeriesProduct;
import dev.interlock.routes.ingest.mapping.Sighting;
import dev.interlock.routes.ingest.mapping.Target;
import dev.interlock.routes.ingest.mapping.Wishes.Sum;
import dev.interlock.rules.fact.Rating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What one page says about one device. */
final class DeviceSeries {
    private final String device;
    private final Series example;
    private final Map<String, Measurement> values = new LinkedHashMap<>();
    private final Map<String, Map<String, Measurement>> parts = new HashMap<>();
    private final Map<String, Series> examples = new HashMap<>();
    private final Map<Rating, Measurement> ratings = new TreeMap<>();
    private final Map<String, Map<String, Double>> resets = new HashMap<>();
    private final DeviceLabels labels = new DeviceLabels();
    private Optional<Identity> identity = Optional.empty();
    private Instant newest = Instant.MIN;
    private boolean measured;
    private boolean hasMetric;

    DeviceSeries(String device, Series example) {
        this.device = device;
        this.example = example;
    }

    String device() {
        return device;
    }

    Series example() {
        return example;
    }

    void add(Target target, Series series, double raw, Instant at) {
        if (identity.isEmpty() || !identity.equals(target.identity())) {
            identity = identity.map(known -> target.identity().map(known::or).orElse(known))
                    .or(target::identity);
        }
        labels.add(series.name(), target.labels(), at);
        for (SeriesProduct product : target.products()) {
            add(product, series, product.value(raw), at);
        }
    }

    private void add(SeriesProduct product, Series series, OptionalDouble value, Instant at) {
        switch (product.purpose()) {
            case METRIC, READING -> measured(product, series, value, at);
            case RATING -> value.ifPresent(each -> rated(product, each, at));
            case RESETS ->
                value.ifPresent(each -> resets.computeIfAbsent(product.name(), metric -> new HashMap<>())
                        .put(series.name(), each));
        }
    }

    private void measured(SeriesProduct product, Series series, OptionalDouble value, Instant at) {
        measured |= value.isPresent();
        hasMetric |= product.purpose() == Purpose.METRIC;
        newest = at.isAfter(newest) ? at : newest;
        if (value.isPresent()) {
            Measurement measured = Measurement.of(product, value.getAsDouble(), at);
            if (product.part().isEmpty()) {
                values.merge(product.name(), measured, Measurement::and);
            } else {
                parts.computeIfAbsent(product.name(), name -> new HashMap<>())
                        .merge(product.part(), measured, Measurement::or);
            }
            examples.putIfAbsent(product.name(), series);
        }
    }

    private void rated(SeriesProduct product, double value, Instant at) {
        if (Double.isFinite(value)) {
            ratings.merge(Rating.of(product.name()), Measurement.of(product, value, at), Measurement::and);
        }
    }

    /** Puts the parts together of which a metric is made. */
    void combineParts() {
        parts.forEach((name, each) -> each.values().forEach(part -> values.merge(name, part, Measurement::and)));
        parts.clear();
    }

    /** Makes a metric of others, where no series told it and all that it needs was measured together. */
    void addUp(Sum sum) {
        if (values.containsKey(sum.metric()) || !values.keySet().containsAll(sum.of())) {
            return;
        }
        List<Measurement> parts = Stream.concat(
                        sum.of().stream(), sum.with().stream().filter(values::containsKey))
                .map(values::get)
                .toList();
        Measurement first = parts.get(0);
        if (parts.stream().allMatch(first::isTogetherWith)) {
            values.put(sum.metric(), parts.stream().skip(1).reduce(first, Measurement::plus));
        }
    }

    /** Who uses the device and where it is. */
    Map<String, String> labels() {
        return labels.told();
    }

    /** What the page says the device is, if it does. */
    Optional<Sighting> sighting(String source) {
        Map<Rating, Double> figures = new TreeMap<>();
        ratings.forEach((rating, measurement) -> figures.put(rating, measurement.value()));
        return identity.map(known -> new Sighting(
                device, known.kind(), known.zone(), known.parent(), known.model(), figures, source, example.text()));
    }

    /** Its measured values by name; a value that the kind of device has no place for is to be removed. */
    Map<String, Measurement> values() {
        return values;
    }

    Series example(String metric) {
        return examples.getOrDefault(metric, example);
    }

    Map<String, Map<String, Double>> resets() {
        return resets;
    }

    /** A device of whose values none is a number is as silent as one that is not on the page. */
    boolean isMeasured() {
        return measured;
    }

    /** A line of the mapping says what it is. */
    boolean isOfKnownKind() {
        return identity.isPresent();
    }

    /** Nothing of it is known but readings for a site's own rules. */
    boolean isOnlyRead() {
        return identity.isEmpty() && !hasMetric;
    }

    Instant newest() {
        return newest;
    }

    /** Leaves out what is much older than the newest. */
    List<InputFault> withoutOld() {
        List<InputFault> faults = new ArrayList<>();
        values.entrySet().removeIf(entry -> {
            boolean old = entry.getValue().isTooOldAt(newest);
            if (old) {
                faults.add(new InputFault(
                        Reason.LATE,
                        "Metric '%s' of device '%s' is from %s, its others are from %s. Look at its exporter."
                                .formatted(
                                        entry.getKey(), device, entry.getValue().at(), newest)));
            }
            return old;
        });
        return faults;
    }
}
