package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.Sightings;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Inventory;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Gathers series into one sample for each device. What it keeps from page to page is bounded by the inventory and the
 * mapping, whatever labels a page makes up. Thread-safe.
 */
public final class SeriesTable {
    private final Mapping mapping;
    private final Supplier<Inventory> inventory;
    private final Sightings sightings;
    private final InstantSource clock;
    private final Meters meters;
    private final Limits limits;
    private final LastChange changes = new LastChange();

    public SeriesTable(
            Mapping mapping,
            Supplier<Inventory> inventory,
            Sightings sightings,
            InstantSource clock,
            Meters meters,
            Limits limits) {
        this.mapping = mapping;
        this.inventory = inventory;
        this.sightings = sightings;
        this.clock = clock;
        this.meters = meters;
        this.limits = limits;
    }

    /** A new answer of the source of this name. */
    public SeriesPage page(String source) {
        return new SeriesPage(source, this, clock.instant());
    }

    Mapping mapping() {
        return mapping;
    }

    Inventory inventory() {
        return inventory.get();
    }

    Sightings sightings() {
        return sightings;
    }

    Meters meters() {
        return meters;
    }

    Limits limits() {
        return limits;
    }

    LastChange changes() {
        return changes;
    }
}
