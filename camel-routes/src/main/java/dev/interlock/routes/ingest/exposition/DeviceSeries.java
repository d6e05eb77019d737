package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.Candidate;
import dev.interlock.routes.ingest.Fault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.mapping.Identity;
import dev.interlock.routes.ingest.mapping.Mapping.Target;
import dev.interlock.routes.ingest.mapping.Sighting;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one page says about one device. */
final class DeviceSeries {
    /** Series of one device may come from exporters that are scraped one after the other. */
    private static final Duration TOGETHER = Duration.ofSeconds(30);

    private record Value(double value, Instant at, @Nullable Integer freshSeconds) {}

    private final String device;
    private final Series example;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<Rating, Double> ratings = new EnumMap<>(Rating.class);
    private final List<Fault> faults = new ArrayList<>();
    private Optional<Identity> identity = Optional.empty();

    DeviceSeries(String device, Series example) {
        this.device = device;
        this.example = example;
    }

    Series example() {
        return example;
    }

    void add(Target target, double value, Instant at) {
        double scaled = value * target.scale();
        identity = identity.map(known -> target.identity().map(known::or).orElse(known))
                .or(target::identity);
        target.rating().filter(rating -> Double.isFinite(scaled)).ifPresent(rating -> ratings.put(rating, scaled));
        target.metric().ifPresent(metric -> measured(metric, new Value(scaled, at, target.freshSeconds())));
    }

    private void measured(String metric, Value value) {
        if (values.putIfAbsent(metric, value) != null) {
            faults.add(new Fault(
                    Reason.DUPLICATE,
                    "Two series give metric '%s' of device '%s'. Tell them apart in the mapping with 'where'."
                            .formatted(metric, device)));
        }
    }

    /** What the page says the device is, if it does. */
    Optional<Sighting> sighting(String source) {
        return identity.map(known -> new Sighting(
                device, known.kind(), known.zone(), known.parent(), known.model(), ratings, source, example.text()));
    }

    /** Leaves out the other metrics, and tells how many they were. */
    int keep(Predicate<String> metric) {
        int before = values.size();
        values.keySet().removeIf(metric.negate());
        return before - values.size();
    }

    /** A device of whose values none is a number is as silent as one that is not on the page. */
    boolean isMeasured() {
        return values.values().stream().anyMatch(value -> Double.isFinite(value.value()));
    }

    /** A sample of the newest time, without what is much older than that. */
    Candidate candidate(int index, LastChange changes, Instant now) {
        Instant newest =
                values.values().stream().map(Value::at).max(Instant::compareTo).orElseThrow();
        Map<String, Double> metrics = new LinkedHashMap<>();
        values.forEach((metric, value) -> {
            if (value.at.plus(TOGETHER).isBefore(newest)) {
                faults.add(new Fault(
                        Reason.LATE,
                        "Metric '%s' of device '%s' is from %s, its others are from %s. Look at its exporter."
                                .formatted(metric, device, value.at, newest)));
            } else {
                metrics.put(metric, fresh(metric, value, changes, now));
            }
        });
        Sample sample = new Sample(device, newest, Sample.Status.OK, metrics);
        String shown = values.toString();
        return new Candidate(index, sample, faults, new Arrival(() -> device + " " + shown, shown.length()));
    }

    private double fresh(String metric, Value value, LastChange changes, Instant now) {
        return value.freshSeconds == null || changes.isFresh(device, metric, value.value, now, value.freshSeconds)
                ? value.value
                : 0;
    }
}
