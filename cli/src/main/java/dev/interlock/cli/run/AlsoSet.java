package dev.interlock.cli.run;

import dev.interlock.routes.agents.ControlledWorld;
import dev.interlock.routes.ingest.inventory.InventorySource;
import java.time.InstantSource;
import java.util.Map;

/** The same surroundings, of which the routes need to know more. */
record AlsoSet(Surroundings site, Map<String, String> properties) implements Surroundings {
    @Override
    public InventorySource listing() {
        return site.listing();
    }

    @Override
    public InstantSource clock() {
        return site.clock();
    }

    @Override
    public ControlledWorld world() {
        return site.world();
    }
}
