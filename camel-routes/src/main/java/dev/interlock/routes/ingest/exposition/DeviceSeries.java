package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.mapping.Identity;
import dev.interlock.routes.ingest.mapping.Purpose;
import dev.interlock.routes.ingest.mapping.Sighting;
import dev.interlock.routes.ingest.mapping.Target;
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

/** What one page says about one device. */
final class DeviceSeries {
    private final String device;
    private final Series example;
    private final Map<String, Measurement> values = new LinkedHashMap<>();
    private final Map<String, Series> examples = new HashMap<>();
    private final Map<Rating, Measurement> ratings = new TreeMap<>();
    private final Map<String, Map<String, Double>> resets = new HashMap<>();
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
        OptionalDouble value = target.value(raw);
        switch (target.purpose()) {
            case METRIC, READING -> measured(target, series, value, at);
            case RATING -> value.ifPresent(each -> rated(target, each, at));
            case RESETS ->
                value.ifPresent(each -> resets.computeIfAbsent(target.name(), metric -> new HashMap<>())
                        .put(series.name(), each));
        }
    }

    private void measured(Target target, Series series, OptionalDouble value, Instant at) {
        measured |= value.isPresent();
        hasMetric |= target.purpose() == Purpose.METRIC;
        newest = at.isAfter(newest) ? at : newest;
        if (value.isPresent()) {
            values.merge(target.name(), Measurement.of(target, value.getAsDouble(), at), Measurement::and);
            examples.putIfAbsent(target.name(), series);
        }
    }

    private void rated(Target target, double value, Instant at) {
        if (Double.isFinite(value)) {
            ratings.merge(Rating.of(target.name()), Measurement.of(target, value, at), Measurement::and);
        }
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
