package dev.interlock.routes.ingest.inventory;

import dev.interlock.rules.fact.Inventory;
import java.nio.file.Path;
import java.util.Set;

/** Where the devices of a controller are listed. */
public sealed interface InventorySource {
    /** A source tells them, once and for all. */
    record Given(Inventory inventory) implements InventorySource {}

    /**
     * A file lists them once somebody has saved one; until then they are discovered.
     *
     * @param site names the facility that stands for everything discovered
     * @param actuators the names that the actuator of a device may have; empty where that is not known
     */
    record Filed(Path file, String site, Set<String> actuators) implements InventorySource {
        public Filed {
            actuators = Set.copyOf(actuators);
        }
    }
}
