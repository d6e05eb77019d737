package dev.interlock.scenarios.fleet.story;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.plan.Action;
import dev.interlock.scenarios.bench.Plant;
import dev.interlock.scenarios.bench.PlantMoment;
import dev.interlock.simulator.fleet.labelled.LabelledFleet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A simulated fleet, once a minute. People in it can be told something; nothing else of it can be changed. */
final class FleetPlant implements Plant {
    private final LabelledFleet fleet;
    private int minute;

    FleetPlant(LabelledFleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public Inventory inventory() {
        return fleet.inventory();
    }

    @Override
    public Instant now() {
        return fleet.at(minute);
    }

    @Override
    public PlantMoment advance(Duration time) {
        minute += (int) time.toMinutes();
        return new PlantMoment(now(), fleet.samples(minute), List.of());
    }

    @Override
    public AgentResult carryOut(String effect, Action action) {
        return action.type().changes()
                ? AgentResult.failed("A fleet is only watched: nothing of it can be changed.")
                : new AgentResult(AgentResult.Status.OK, Map.of(), Map.of());
    }
}
