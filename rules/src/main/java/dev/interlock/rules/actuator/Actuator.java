package dev.interlock.rules.actuator;

/** What carries out actions on one device, and what it has to know to find that device. */
public sealed interface Actuator
        permits DockerContainer, HealthUrl, HttpDevice, KubernetesWorkload, OwnActuator, WorldCommands {

    /** Names the route {@code actuate-NAME} that takes actions there. */
    String name();
}
