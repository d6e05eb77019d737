package dev.interlock.simulator;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.plan.Action;
import dev.interlock.simulator.layout.Place;
import dev.interlock.simulator.layout.Place.Kind;
import dev.interlock.simulator.layout.Plate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Does what actions say, as the devices themselves would: what their firmware cannot do they refuse, what is unwise they
 * do. Wisdom is the safety gate's.
 */
final class Actuators {
    private static final int ALERTS_KEPT = 1_000;

    private final WorldEngine engine;
    private final Readouts readouts;
    private final Deque<ReadAlert> alerts = new ArrayDeque<>();

    Actuators(WorldEngine engine) {
        this.engine = engine;
        this.readouts = new Readouts(engine);
    }

    DeviceAnswer carryOut(Action action) {
        if (action instanceof Action.AdjustCooling adjust) {
            return adjust(adjust);
        } else if (action instanceof Action.ThrottleGpu throttle) {
            return throttle(throttle);
        } else if (action instanceof Action.MigrateWorkload migrate) {
            return migrate(migrate);
        } else if (action instanceof Action.PlaceJob place) {
            return place(place);
        } else if (action instanceof Action.RequeueJob requeue) {
            return requeue(requeue);
        } else if (action instanceof Action.SuspendJob suspend) {
            return done(engine.work.suspend(suspend.target()), Map.of());
        } else if (action instanceof Action.ResumeJob resume) {
            return done(engine.work.resume(resume.target()), Map.of());
        } else if (action instanceof Action.DeferJob defer) {
            return defer(defer);
        } else if (action instanceof Action.ShedJob shed) {
            return shed(shed);
        } else if (action instanceof Action.Alert alert) {
            return alert(alert);
        }
        return action instanceof Action.Read && !(action instanceof Action.HttpCheck)
                ? readouts.read(action)
                : DeviceAnswer.refused("Nothing in this data centre can do '%s'. Choose an action for what is there."
                        .formatted(action.type().contractName()));
    }

    private DeviceAnswer adjust(Action.AdjustCooling action) {
        int unit = engine.layout.index(Kind.COOLING_UNIT, action.target());
        if (unit < 0) {
            return unknown("cooling unit", action.target());
        }
        double setpoint = action.setpointCelsius();
        if (!(setpoint >= Plate.MIN_SETPOINT_CELSIUS && setpoint <= Plate.MAX_SETPOINT_CELSIUS)) {
            return DeviceAnswer.refused("Unit '%s' holds %s to %s °C, not %s. Choose a setpoint in between."
                    .formatted(action.target(), Plate.MIN_SETPOINT_CELSIUS, Plate.MAX_SETPOINT_CELSIUS, setpoint));
        }
        if (!(action.fanPercent() >= 0 && action.fanPercent() <= 100)) {
            return DeviceAnswer.refused("Unit '%s' has no fan speed of %s %%. Choose 0 to 100."
                    .formatted(action.target(), action.fanPercent()));
        }
        Map<String, Object> before = Map.of(
                "setpoint_celsius", engine.units.setpointCelsius(unit),
                "fan_percent", engine.units.fanTargetPercent(unit));
        engine.units.adjust(unit, setpoint, action.fanPercent());
        return DeviceAnswer.changed(before);
    }

    private DeviceAnswer throttle(Action.ThrottleGpu action) {
        Place place = engine.layout.find(action.target());
        if (place == null || (place.kind() != Kind.GPU && place.kind() != Kind.RACK)) {
            return unknown("GPU or rack", action.target());
        }
        double cap = action.powerCapWatts();
        if (!(cap >= Plate.MIN_CAP_WATTS && cap <= Plate.MAX_CAP_WATTS)) {
            return DeviceAnswer.refused("GPU power caps go from %s to %s W, not %s. Choose one in between."
                    .formatted(Plate.MIN_CAP_WATTS, Plate.MAX_CAP_WATTS, cap));
        }
        int many = place.kind() == Kind.GPU ? 1 : engine.layout.gpusPerRack();
        int first = place.index() * many;
        double before = 0;
        for (int gpu = first; gpu < first + many; gpu++) {
            before = Math.max(before, engine.gpus.capWatts(gpu));
            engine.gpus.cap(gpu, cap);
        }
        return DeviceAnswer.changed(Map.of("power_cap_watts", before));
    }

    private DeviceAnswer migrate(Action.MigrateWorkload action) {
        int rack = engine.layout.index(Kind.RACK, action.toRack());
        if (rack < 0) {
            return unknown("rack", action.toRack());
        }
        Job job = engine.work.find(action.target(), engine.now);
        String from = job == null ? "" : job.rack();
        return done(engine.work.migrate(action.target(), action.toRack(), rack), Map.of("to_rack", from));
    }

    private DeviceAnswer place(Action.PlaceJob action) {
        int rack = engine.layout.index(Kind.RACK, action.toRack());
        return rack < 0
                ? unknown("rack", action.toRack())
                : done(engine.work.place(action.target(), action.toRack(), rack), Map.of());
    }

    private DeviceAnswer requeue(Action.RequeueJob action) {
        Job job = engine.work.find(action.target(), engine.now);
        String from = job == null ? "" : job.rack();
        return done(engine.work.requeue(action.target()), Map.of("to_rack", from));
    }

    private DeviceAnswer defer(Action.DeferJob action) {
        Job job = engine.work.find(action.target(), engine.now);
        long before = job == null ? 0 : job.notBefore();
        return done(
                engine.work.defer(action.target(), action.notBefore(), engine.now), Map.of("not_before_ms", before));
    }

    private DeviceAnswer shed(Action.ShedJob action) {
        Job job = engine.work.find(action.target(), engine.now);
        String rack = job == null ? "" : job.rack();
        return done(engine.work.shed(action.target()), Map.of("rack", rack));
    }

    private DeviceAnswer alert(Action.Alert alert) {
        if (alerts.size() == ALERTS_KEPT) {
            alerts.removeFirst();
        }
        alerts.addLast(new ReadAlert(engine.now, alert));
        return DeviceAnswer.figures(Map.of("read_by", "operator"));
    }

    /** What a person has read, oldest first. */
    List<ReadAlert> alerts() {
        return List.copyOf(alerts);
    }

    private static DeviceAnswer done(@Nullable String refusal, Map<String, Object> before) {
        return refusal == null ? DeviceAnswer.changed(before) : DeviceAnswer.refused(refusal);
    }

    static DeviceAnswer unknown(String what, String name) {
        return DeviceAnswer.refused("There is no %s '%s'. Name one of the inventory.".formatted(what, name));
    }
}
