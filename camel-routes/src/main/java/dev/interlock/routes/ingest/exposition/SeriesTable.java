package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.UnmappedList;
import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.Sightings;
import dev.interlock.routes.ingest.mapping.Wishes.Wanted;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Inventory;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers series into one sample for each device. What it keeps from page to page is bounded by the inventory and the
 * mapping, whatever labels a page makes up. Thread-safe.
 */
public final class SeriesTable {
    private static final Logger LOG = LoggerFactory.getLogger(SeriesTable.class);
    private static final int MOST_TOLD = 10_000;

    private final Supplier<Mapping> mapping;
    private final Supplier<Inventory> inventory;
    private final Sightings sightings;
    private final UnmappedList unmapped;
    private final InstantSource clock;
    private final Meters meters;
    private final Limits limits;
    private final DeviceMemory memory = new DeviceMemory();
    private final Map<String, SeriesCache> caches = new ConcurrentHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    public SeriesTable(
            Supplier<Mapping> mapping,
            Supplier<Inventory> inventory,
            Sightings sightings,
            UnmappedList unmapped,
            InstantSource clock,
            Meters meters,
            Limits limits) {
        this.mapping = mapping;
        this.inventory = inventory;
        this.sightings = sightings;
        this.unmapped = unmapped;
        this.clock = clock;
        this.meters = meters;
        this.limits = limits;
    }

    /** A new answer of the source. */
    public SeriesPage page(MetricsSource source) {
        return new SeriesPage(
                source, this, caches.computeIfAbsent(source.name(), name -> new SeriesCache()), clock.instant());
    }

    /** The source shows devices, and of none of them what is wanted: said once, and listed for as long as it is so. */
    void lacks(String source, Wanted wanted) {
        unmapped.add(source, wanted.series(), wanted.otherwise(), "not shown");
        if (told.size() < MOST_TOLD && told.add(source + ' ' + wanted.series())) {
            LOG.info("{} does not show {}. {}", source, wanted.series(), wanted.otherwise());
        }
    }

    /** These devices are no more: the source that listed them says so. */
    public void ended(List<String> devices) {
        if (!devices.isEmpty()) {
            sightings.ended(devices);
        }
    }

    Mapping mapping() {
        return mapping.get();
    }

    Inventory inventory() {
        return inventory.get();
    }

    Sightings sightings() {
        return sightings;
    }

    UnmappedList unmapped() {
        return unmapped;
    }

    Meters meters() {
        return meters;
    }

    Limits limits() {
        return limits;
    }

    DeviceMemory memory() {
        return memory;
    }
}
