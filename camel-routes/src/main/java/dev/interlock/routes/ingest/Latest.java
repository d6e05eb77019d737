package dev.interlock.routes.ingest;

import dev.interlock.rules.fact.Sample;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The newest sample of each device that passed the door. Thread-safe; as large as the inventory at most. */
public final class Latest {
    private final Map<String, Sample> samples = new ConcurrentHashMap<>();

    void taken(Sample sample) {
        samples.put(sample.deviceId(), sample);
    }

    Optional<Sample> of(String device) {
        return Optional.ofNullable(samples.get(device));
    }
}
