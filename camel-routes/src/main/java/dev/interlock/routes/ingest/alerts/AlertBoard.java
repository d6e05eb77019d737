package dev.interlock.routes.ingest.alerts;

import dev.interlock.routes.ingest.mapping.Mapping.Place;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.fact.Sample.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which alerts fire now: a state, not a stream of events. A sample of a device for which one fires is not in order,
 * whatever the device says of itself. Thread-safe.
 */
public final class AlertBoard {
    static final int MOST = 10_000;

    /** One alert and when it was last told. */
    private record Posted(Alert alert, Place place, Instant told) {
        Status status() {
            return place.rule().statusFor(alert.labels());
        }
    }

    private final InstantSource clock;
    private final Duration kept;
    private final Map<String, Map<String, Posted>> byDevice = new HashMap<>();

    /** @param kept how long an alert that nobody repeats still counts */
    public AlertBoard(InstantSource clock, Duration kept) {
        this.clock = clock;
        this.kept = kept;
    }

    /** What came of telling the board an alert. */
    enum News {
        CHANGED,
        REPEATED,
        FULL
    }

    synchronized News tell(Alert alert, Place place) {
        forgetOld();
        Map<String, Posted> ofDevice = byDevice.getOrDefault(place.device(), Map.of());
        Posted known = ofDevice.get(alert.fingerprint());
        boolean older = known != null && alert.startsAt().isBefore(known.alert.startsAt());
        if (older || (known == null && !alert.firing())) {
            return News.REPEATED;
        }
        if (known == null && isFull()) {
            return News.FULL;
        }
        if (!alert.firing()) {
            ofDevice.remove(alert.fingerprint());
            return News.CHANGED;
        }
        byDevice.computeIfAbsent(place.device(), device -> new HashMap<>())
                .put(alert.fingerprint(), new Posted(alert, place, clock.instant()));
        return known != null && known.alert.startsAt().equals(alert.startsAt()) ? News.REPEATED : News.CHANGED;
    }

    /** The sample with the worst alert of its device as status, and as error code and note where it has none. */
    public synchronized Sample annotate(Sample sample) {
        return worst(sample.deviceId()).map(worst -> annotated(sample, worst)).orElse(sample);
    }

    private static Sample annotated(Sample sample, Posted worst) {
        String code = sample.errorCode();
        String note = sample.note();
        Status status = sample.status().compareTo(worst.status()) >= 0 ? sample.status() : worst.status();
        return new Sample(
                sample.deviceId(),
                sample.timestamp(),
                status,
                sample.metrics(),
                code == null ? worst.place.errorCode() : code,
                sample.logSample(),
                note == null ? worst.alert.summary() : note);
    }

    private Optional<Posted> worst(String device) {
        return byDevice.getOrDefault(device, Map.of()).values().stream()
                .filter(this::isFresh)
                .max(Comparator.comparing(Posted::status).thenComparing(each -> each.place.errorCode()));
    }

    private boolean isFull() {
        return byDevice.values().stream().mapToInt(Map::size).sum() >= MOST;
    }

    private boolean isFresh(Posted each) {
        return !each.told.isBefore(clock.instant().minus(kept));
    }

    private void forgetOld() {
        byDevice.values().forEach(ofDevice -> ofDevice.values().removeIf(each -> !isFresh(each)));
        byDevice.values().removeIf(Map::isEmpty);
    }
}
