package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.mapping.Wishes;
import dev.interlock.routes.ingest.mapping.Wishes.Wanted;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What no device of a kind says that a source shows, although it is wanted: rules that need it would be silently without effect.
 * Not thread-safe.
 */
final class LackingOnPage {
    private final Wishes wishes;
    private final Map<DeviceKind, List<Wanted>> lacking = new HashMap<>();

    LackingOnPage(Wishes wishes) {
        this.wishes = wishes;
    }

    /** Looks at what all sources together say of a device that this one makes known. */
    void look(DeviceSeries device, DeviceKind kind, Sample sample) {
        if (device.isOfKnownKind()) {
            List<Wanted> open = lacking.computeIfAbsent(kind, each -> new ArrayList<>(wishes.wanted(each)));
            if (!open.isEmpty()) {
                open.removeIf(wanted -> wanted.anyOf().stream().anyMatch(sample.metrics()::containsKey));
            }
        }
    }

    void tell(String source, SeriesTable table) {
        lacking.values().forEach(all -> all.forEach(wanted -> table.lacks(source, wanted)));
    }
}
