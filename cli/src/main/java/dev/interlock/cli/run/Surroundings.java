package dev.interlock.cli.run;

import dev.interlock.routes.agents.ControlledWorld;
import dev.interlock.routes.ingest.inventory.InventorySource;
import java.time.InstantSource;
import java.util.Map;

/** What a controller stands in: where its telemetry comes from, and who takes its commands, if anybody does. */
interface Surroundings {
    /** Its devices, or where they are listed. */
    InventorySource listing();

    /** Its time: a simulated world's own, or that of this machine. */
    InstantSource clock();

    /** Who takes commands. */
    ControlledWorld world();

    /** What the routes need to know of it. */
    Map<String, String> properties();
}
