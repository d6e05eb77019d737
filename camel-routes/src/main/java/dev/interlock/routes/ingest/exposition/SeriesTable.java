package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.UnmappedList;
import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.Sightings;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Inventory;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Gathers series into one sample for each device. What it keeps from page to page is bounded by the inventory and the
 * mapping, whatever labels a page makes up. Thread-safe.
 */
public final class SeriesTable {
    private final Supplier<Mapping> mapping;
    private final Supplier<Inventory> inventory;
    private final Sightings sightings;
    private final UnmappedList unmapped;
    private final InstantSource clock;
    private final Meters meters;
    private final Limits limits;
    private final DeviceMemory memory = new DeviceMemory();
    private final Map<String, SeriesCache> caches = new ConcurrentHashMap<>();

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
