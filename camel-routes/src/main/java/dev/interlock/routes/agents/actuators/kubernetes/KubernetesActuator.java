package dev.interlock.routes.agents.actuators.kubernetes;

import dev.interlock.routes.agents.actuators.call.ActuatorKind;
import dev.interlock.routes.agents.actuators.call.DeviceAction;
import dev.interlock.routes.agents.actuators.call.Dialogue;
import dev.interlock.rules.actuator.KubernetesWorkload;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ActionType;
import java.util.Optional;

/** Rolls workloads out anew, scales them, and asks a pod for its health by the command that the inventory names. */
public final class KubernetesActuator implements ActuatorKind {
    @Override
    public Optional<String> unable(DeviceAction what) {
        KubernetesWorkload workload = (KubernetesWorkload) what.actuator();
        ActionType type = what.action().type();
        if (type == ActionType.SCALE_CONSUMER && !workload.kind().scales()) {
            return Optional.of("'%s' is a daemon set, which has one pod a node and cannot be scaled."
                    .formatted(what.action().target()));
        }
        return type == ActionType.HTTP_CHECK && workload.healthCommand().isEmpty()
                ? Optional.of("'%s' has no 'health_command' in the inventory, so its pods cannot be asked."
                        .formatted(what.action().target()))
                : Optional.empty();
    }

    @Override
    public Dialogue dialogue(DeviceAction what) {
        WorkloadPath path = new WorkloadPath((KubernetesWorkload) what.actuator());
        if (what.action() instanceof Action.ScaleConsumer scale) {
            return new Scaling(path, what.effect(), scale.consumers());
        }
        return what.action().type() == ActionType.RESTART_SERVICE
                ? new RolloutRestart(path, what.effect())
                : new PodCheck(path);
    }
}
