package dev.interlock.features.floor;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.plan.Action;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The floor's actuators: they change the figures that a command is about, and nothing else. */
final class Hands {
    private final Inventory inventory;
    private final FloorFigures figures;
    private final Map<String, Job> jobs;
    private final Set<String> jammed = new HashSet<>();
    private final List<Action> done = new ArrayList<>();

    Hands(Inventory inventory, FloorFigures figures, Map<String, Job> jobs) {
        this.inventory = inventory;
        this.figures = figures;
        this.jobs = jobs;
    }

    AgentResult carryOut(Action action, Instant now) {
        if (jammed.contains(action.target())) {
            return AgentResult.failed("'%s' does not move.".formatted(action.target()));
        }
        Map<String, Object> before = before(action);
        move(action, now);
        done.add(action);
        return new AgentResult(AgentResult.Status.OK, before.isEmpty() ? Map.of() : Map.of("before", before), Map.of());
    }

    void jam(String target) {
        jammed.add(target);
    }

    List<Action> done() {
        return done;
    }

    private Map<String, Object> before(Action action) {
        if (action instanceof Action.AdjustCooling cooling) {
            return Map.of(
                    "setpoint_celsius", figures.get(cooling.target(), "setpoint_celsius"),
                    "fan_percent", figures.get(cooling.target(), "fan_percent"));
        }
        if (action instanceof Action.ThrottleGpu throttle) {
            return Map.of("power_cap_watts", figures.get(gpus(throttle.target()).get(0), "power_cap_watts"));
        }
        Job job = jobs.get(action.target());
        if (job != null && (action instanceof Action.MigrateWorkload || action instanceof Action.RequeueJob)) {
            return Map.of("to_rack", job.rack());
        }
        return job != null && action instanceof Action.DeferJob ? Map.of("not_before_ms", job.notBefore()) : Map.of();
    }

    private void move(Action action, Instant now) {
        if (action instanceof Action.AdjustCooling cooling) {
            figures.set(cooling.target(), "setpoint_celsius", cooling.setpointCelsius());
            figures.set(cooling.target(), "fan_percent", cooling.fanPercent());
        } else if (action instanceof Action.ThrottleGpu throttle) {
            gpus(throttle.target()).forEach(gpu -> figures.set(gpu, "power_cap_watts", throttle.powerCapWatts()));
        } else if (action instanceof Action.MigrateWorkload move) {
            jobs.computeIfPresent(move.target(), (id, job) -> Jobs.on(job, move.toRack()));
        } else if (action instanceof Action.PlaceJob place) {
            jobs.computeIfPresent(place.target(), (id, job) -> Jobs.placed(job, place.toRack()));
        } else if (action instanceof Action.RequeueJob) {
            jobs.computeIfPresent(action.target(), (id, job) -> Jobs.unplaced(job));
        } else if (action instanceof Action.SuspendJob || action instanceof Action.ResumeJob) {
            jobs.computeIfPresent(
                    action.target(), (id, job) -> Jobs.suspended(job, action instanceof Action.SuspendJob));
        } else if (action instanceof Action.DeferJob deferral) {
            jobs.computeIfPresent(deferral.target(), (id, job) -> Jobs.deferred(job, deferral.notBefore(), now));
        } else if (action instanceof Action.ShedJob) {
            jobs.remove(action.target());
        } else if (action instanceof Action.RestartService) {
            figures.set(action.target(), "healthy_instances", 1);
        }
    }

    private List<String> gpus(String target) {
        List<String> mounted = inventory.devices().stream()
                .filter(device -> device.parent().equals(target) && device.id().startsWith("gpu-"))
                .map(Device::id)
                .toList();
        return mounted.isEmpty() ? List.of(target) : mounted;
    }
}
