package dev.interlock.scenarios.bench;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.plan.Action;
import java.time.Duration;
import java.time.Instant;

/** A plant before another one: what it does not change passes through as it is. */
public abstract class DelegatingPlant implements Plant {
    private final Plant plant;

    protected DelegatingPlant(Plant plant) {
        this.plant = plant;
    }

    @Override
    public Inventory inventory() {
        return plant.inventory();
    }

    @Override
    public Instant now() {
        return plant.now();
    }

    @Override
    public PlantMoment advance(Duration time) {
        return plant.advance(time);
    }

    @Override
    public AgentResult carryOut(String effect, Action action) {
        return plant.carryOut(effect, action);
    }
}
