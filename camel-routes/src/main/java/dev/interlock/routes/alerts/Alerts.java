package dev.interlock.routes.alerts;

import dev.interlock.routes.agents.ControlledWorld;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.rules.plan.Action;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Takes alerts to a person, and every other action on to the world. Thread-safe. */
public final class Alerts implements ControlledWorld {
    private final ControlledWorld world;
    private final Recorder recorder;
    private final Meters meters;
    private final InstantSource clock;
    private final Consumer<Action.Alert> channel;

    /** @param channel tells the person */
    public Alerts(
            ControlledWorld world,
            Recorder recorder,
            Meters meters,
            InstantSource clock,
            Consumer<Action.Alert> channel) {
        this.world = world;
        this.recorder = recorder;
        this.meters = meters;
        this.clock = clock;
        this.channel = channel;
    }

    @Override
    public AgentResult carryOut(String effect, Action action) {
        return action instanceof Action.Alert alert ? tell(effect, alert) : world.carryOut(effect, action);
    }

    private AgentResult tell(String effect, Action.Alert alert) {
        channel.accept(alert);
        String plan = effect.substring(0, effect.indexOf('/'));
        recorder.record(List.of(new AlertEntry(
                Origin.at(clock.instant()).decision(plan),
                alert.severity(),
                alert.target(),
                alert.message(),
                "route alert")));
        meters.alert(alert.severity());
        return new AgentResult(AgentResult.Status.OK, Map.of(), Map.of("channel", "route alert"));
    }
}
