package dev.interlock.scenarios.bench;

import dev.interlock.routes.agents.ControlledWorld;
import dev.interlock.rules.fact.Inventory;
import java.time.Duration;
import java.time.Instant;

/** What a controller on the bench watches and acts on: simulated, recorded or set by hand. Used by one thread. */
public interface Plant extends ControlledWorld {
    Inventory inventory();

    Instant now();

    /** Lets time pass and tells what was measured at its end. */
    PlantMoment advance(Duration time);
}
