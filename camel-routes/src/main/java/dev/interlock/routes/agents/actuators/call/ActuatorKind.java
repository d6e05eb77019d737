package dev.interlock.routes.agents.actuators.call;

import java.util.Optional;

/** How one kind of actuator is spoken to. */
public interface ActuatorKind {
    /** Why this action cannot be carried out on this device, as a sentence; empty where it can be tried. */
    default Optional<String> unable(DeviceAction what) {
        return Optional.empty();
    }

    Dialogue dialogue(DeviceAction what);
}
