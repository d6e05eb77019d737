package dev.interlock.routes.dispatch;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.plans.Delivery;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells a person that an agent refused an envelope: somebody meddles, clocks differ, or keys do. Each kind once a minute.
 * Thread-safe.
 */
public final class RefusalAlarm {
    private static final String CRITICAL = "critical";
    private static final Duration REST = Duration.ofMinutes(1);

    private final Recorder recorder;
    private final Meters meters;
    private final InstantSource clock;
    private final Consumer<Action.Alert> channel;
    private final Map<String, Instant> told = new HashMap<>();

    /** @param channel tells the person */
    public RefusalAlarm(Recorder recorder, Meters meters, InstantSource clock, Consumer<Action.Alert> channel) {
        this.recorder = recorder;
        this.meters = meters;
        this.clock = clock;
        this.channel = channel;
    }

    void look(Delivery delivery, AgentResult result) {
        if (!result.refused().isEmpty()) {
            String agent = delivery.task().assignedTo().contractName();
            meters.envelopeRefused(agent, result.refused());
            Instant now = clock.instant();
            if (rested(agent + " " + result.refused(), now)) {
                alert(delivery, agent, result, now);
            }
        }
    }

    private synchronized boolean rested(String kind, Instant now) {
        Instant last = told.get(kind);
        if (last != null && now.isBefore(last.plus(REST))) {
            return false;
        }
        told.put(kind, now);
        return true;
    }

    private void alert(Delivery delivery, String agent, AgentResult result, Instant now) {
        Action.Alert alert = new Action.Alert(
                delivery.task().action().target(),
                CRITICAL,
                "%s refused an envelope (%s). %s".formatted(agent, result.refused(), result.reason()));
        channel.accept(alert);
        recorder.record(List.of(new AlertEntry(
                origin(delivery.plan(), now), alert.severity(), alert.target(), alert.message(), "route alert")));
        meters.alert(alert.severity());
    }

    private static Origin origin(Plan plan, Instant now) {
        return Origin.at(now)
                .decision(plan.id().toString())
                .incident(plan.incident())
                .tag(plan.decisionTag());
    }
}
