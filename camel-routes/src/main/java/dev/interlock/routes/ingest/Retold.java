package dev.interlock.routes.ingest;

import dev.interlock.rules.fact.Sample;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Tells the newest sample of a device again, with its time as it was, because what others say of the device changed. A
 * device that never reported is told as a sample without measurements.
 */
public final class Retold {
    private final Latest latest;
    private final UnaryOperator<Sample> finish;
    private final InstantSource clock;

    Retold(Latest latest, UnaryOperator<Sample> finish, InstantSource clock) {
        this.latest = latest;
        this.finish = finish;
        this.clock = clock;
    }

    public List<Sample> samples(Set<String> devices) {
        return devices.stream()
                .map(device -> latest.of(device).orElseGet(() -> unmeasured(device)))
                .map(finish)
                .toList();
    }

    private Sample unmeasured(String device) {
        return new Sample(device, clock.instant(), Sample.Status.OK, Map.of());
    }
}
