package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.Candidate;
import dev.interlock.routes.ingest.Fault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.rules.fact.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one page says about one device. */
final class DeviceSeries {
    /** Series of one device may come from exporters that are scraped one after the other. */
    private static final Duration TOGETHER = Duration.ofSeconds(30);

    private record Value(double value, Instant at) {}

    private final String device;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    DeviceSeries(String device) {
        this.device = device;
    }

    void add(String metric, double value, Instant at) {
        if (values.putIfAbsent(metric, new Value(value, at)) != null) {
            faults.add(new Fault(
                    Reason.DUPLICATE,
                    "Two series give metric '%s' of device '%s'. Tell them apart in the mapping with 'where'."
                            .formatted(metric, device)));
        }
    }

    /** A sample of the newest time, without what is much older than that. */
    Candidate candidate(int index) {
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
                metrics.put(metric, value.value);
            }
        });
        Sample sample = new Sample(device, newest, Sample.Status.OK, metrics);
        String shown = values.toString();
        return new Candidate(index, sample, faults, new Arrival(() -> device + " " + shown, shown.length()));
    }
}
