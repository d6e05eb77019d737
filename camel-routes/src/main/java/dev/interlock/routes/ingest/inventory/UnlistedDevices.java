package dev.interlock.routes.ingest.inventory;

import dev.interlock.routes.ingest.mapping.Sighting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The devices that report and are in no file, as many as can be kept; the others are counted. Not thread-safe. */
final class UnlistedDevices {
    private static final int KEPT = 20_000;

    private final Map<String, Stranger> known = new TreeMap<>();
    private long uncounted;

    void note(Sighting sighting, Instant now) {
        Stranger before = known.get(sighting.device());
        if (before != null) {
            known.put(sighting.device(), before.again(sighting, now));
        } else if (known.size() < KEPT) {
            known.put(sighting.device(), new Stranger(sighting, now, now, 1));
        } else {
            uncounted++;
        }
    }

    void forget(Predicate<String> listed) {
        known.keySet().removeIf(listed);
    }

    List<Stranger> all() {
        return List.copyOf(known.values());
    }

    /** Sightings that found no place here. */
    long uncounted() {
        return uncounted;
    }
}
