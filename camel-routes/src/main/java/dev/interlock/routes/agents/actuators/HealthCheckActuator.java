package dev.interlock.routes.agents.actuators;

import dev.interlock.routes.agents.actuators.call.ActuatorCall;
import dev.interlock.routes.agents.actuators.call.ActuatorKind;
import dev.interlock.routes.agents.actuators.call.DeviceAction;
import dev.interlock.routes.agents.actuators.call.Dialogue;
import dev.interlock.rules.actuator.HealthUrl;
import dev.interlock.rules.plan.Action;
import java.util.Map;
import java.util.Optional;

/** Asks a device's own address for a page. */
final class HealthCheckActuator implements ActuatorKind {
    @Override
    public Optional<String> unable(DeviceAction what) {
        return check(what).filter(check -> !check.staysOnTarget()).map(check -> notPlain(check.path()));
    }

    @Override
    public Dialogue dialogue(DeviceAction what) {
        String url = ((HealthUrl) what.actuator()).url().toString().replaceFirst("/+$", "");
        String path = check(what)
                .filter(Action.HttpCheck::staysOnTarget)
                .map(Action.HttpCheck::path)
                .orElseThrow(() -> new IllegalArgumentException("Only a check of a plain path can be asked for."));
        return answers -> answers.isEmpty()
                ? new Dialogue.Ask(ActuatorCall.get(url + path))
                : Dialogue.Done.ok(Map.of(
                        "status", answers.get(0).status(),
                        "latency_ms", answers.get(0).took().toMillis()));
    }

    private static Optional<Action.HttpCheck> check(DeviceAction what) {
        return what.action() instanceof Action.HttpCheck check ? Optional.of(check) : Optional.empty();
    }

    private static String notPlain(String path) {
        return "'%s' is no plain path. Give one such as '/health'.".formatted(path);
    }
}
