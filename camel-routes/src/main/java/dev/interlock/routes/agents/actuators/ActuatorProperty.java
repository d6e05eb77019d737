package dev.interlock.routes.agents.actuators;

import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyKind;

/** What can be set of what carries actions out. */
public enum ActuatorProperty implements Property {
    DEFAULT(
            "actuator.default",
            PropertyKind.TEXT,
            "",
            "What carries actions out for devices whose line in the inventory names no actuator; empty for the world that telemetry comes from, where it takes commands."),
    WORLD_ENABLED(
            "actuator.world.enabled",
            PropertyKind.SWITCH,
            "true",
            "Whether the world takes actions. Every other actuator is switched on here, and named in the inventory."),
    HTTP_ENABLED("actuator.http.enabled", PropertyKind.SWITCH, "false", "Whether devices are reached over HTTP."),
    HTTP_CHECK_ENABLED(
            "actuator.http-check.enabled",
            PropertyKind.SWITCH,
            "false",
            "Whether addresses are asked for their health."),
    DOCKER_ENABLED("actuator.docker.enabled", PropertyKind.SWITCH, "false", "Whether containers are reached."),
    KUBERNETES_ENABLED("actuator.kubernetes.enabled", PropertyKind.SWITCH, "false", "Whether workloads are reached."),
    WORLD_TIMEOUT(
            "actuator.world.timeout",
            PropertyKind.MILLISECONDS,
            "60000",
            "How long the world is waited for, in milliseconds."),
    HTTP_TIMEOUT(
            "actuator.http.timeout",
            PropertyKind.MILLISECONDS,
            "30000",
            "How long a device is waited for, in milliseconds."),
    HTTP_CHECK_TIMEOUT(
            "actuator.http-check.timeout",
            PropertyKind.MILLISECONDS,
            "5000",
            "How long an address is waited for, in milliseconds."),
    DOCKER_TIMEOUT(
            "actuator.docker.timeout",
            PropertyKind.MILLISECONDS,
            "60000",
            "How long the Docker engine is waited for, in milliseconds."),
    DOCKER_ENGINE(
            "actuator.docker.engine",
            PropertyKind.TEXT,
            "unix:///var/run/docker.sock",
            "Where the Docker engine listens, unix:///PATH or tcp://HOST:PORT."),
    KUBERNETES_CONTEXT(
            "actuator.kubernetes.context",
            PropertyKind.TEXT,
            "",
            "Which context of the kubeconfig is used; empty for the current one.");

    private final Declaration declaration;

    ActuatorProperty(String key, PropertyKind kind, String otherwise, String description) {
        this.declaration = new Declaration(key, kind, otherwise, description);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }
}
