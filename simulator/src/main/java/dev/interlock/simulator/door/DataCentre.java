package dev.interlock.simulator.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.plan.Action;
import dev.interlock.simulator.CommandResult;
import dev.interlock.simulator.World;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.FaultJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The simulated data centre behind the doors. It writes no logs. */
record DataCentre(World world, double speed) implements Served {
    @Override
    public Inventory inventory() {
        return world.inventory();
    }

    @Override
    public List<Sample> samples() {
        return world.samples();
    }

    @Override
    public List<Job> jobs() {
        return world.jobs();
    }

    @Override
    public List<LogRecord> logs(long after) {
        return List.of();
    }

    @Override
    public Instant now() {
        return world.now();
    }

    @Override
    public CommandResult execute(String taskId, Action action) {
        return world.execute(taskId, action);
    }

    @Override
    public Map<String, ObjectNode> faults() {
        Map<String, ObjectNode> faults = new LinkedHashMap<>();
        world.faults().forEach((id, fault) -> faults.put(id, FaultJson.write(fault)));
        return faults;
    }

    @Override
    public Parsed<String> inject(JsonNode fault) {
        return FaultJson.read(fault, world.spec().start(), world.now()).then(this::inject);
    }

    @Override
    public boolean heal(String id) {
        return world.clear(id);
    }

    private Parsed<String> inject(Fault fault) {
        try {
            return Parsed.ok(world.inject(fault));
        } catch (IllegalArgumentException cannot) {
            return Parsed.refused(String.valueOf(cannot.getMessage()));
        }
    }
}
