package dev.interlock.scenarios.bench;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.plan.Action;
import dev.interlock.simulator.CommandResult;
import dev.interlock.simulator.World;
import java.time.Duration;
import java.time.Instant;

/** A simulated data centre in the same process. */
public final class SimulatedPlant implements Plant {
    private final World world;

    public SimulatedPlant(World world) {
        this.world = world;
    }

    public World world() {
        return world;
    }

    @Override
    public Inventory inventory() {
        return world.inventory();
    }

    @Override
    public Instant now() {
        return world.now();
    }

    @Override
    public PlantMoment advance(Duration time) {
        world.step(time);
        return new PlantMoment(world.now(), world.samples(), world.jobs());
    }

    @Override
    public AgentResult carryOut(String effect, Action action) {
        CommandResult result = world.execute(effect, action);
        return result.ok()
                ? new AgentResult(AgentResult.Status.OK, result.out(), result.meta())
                : AgentResult.failed(result.reason());
    }
}
