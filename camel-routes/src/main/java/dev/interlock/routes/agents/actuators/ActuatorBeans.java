package dev.interlock.routes.agents.actuators;

import dev.interlock.routes.agents.actuators.call.ActuatorCall;
import dev.interlock.routes.agents.actuators.call.ActuatorKind;
import dev.interlock.routes.agents.actuators.call.DialogueSteps;
import dev.interlock.routes.agents.actuators.docker.DockerActuator;
import dev.interlock.routes.agents.actuators.docker.DockerEngine;
import dev.interlock.routes.agents.actuators.http.HttpActuator;
import dev.interlock.routes.agents.actuators.http.HttpTemplates;
import dev.interlock.routes.agents.actuators.http.Secrets;
import dev.interlock.routes.agents.actuators.kubernetes.ClusterAccess;
import dev.interlock.routes.agents.actuators.kubernetes.KubernetesActuator;
import dev.interlock.routes.agents.actuators.kubernetes.KubernetesCluster;
import dev.interlock.rules.actuator.DockerContainer;
import dev.interlock.rules.actuator.HealthUrl;
import dev.interlock.rules.actuator.HttpDevice;
import dev.interlock.rules.actuator.KubernetesWorkload;
import dev.interlock.rules.actuator.WorldCommands;
import dev.interlock.rules.property.PropertyValues;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** What routes of actuators name, for whoever runs them. */
public final class ActuatorBeans {
    /** Their names in a route. */
    public static final Set<String> NAMES = Set.of(
            "worldActuator",
            "healthCheckActuator",
            "httpActuator",
            "dockerActuator",
            "kubernetesActuator",
            "kubernetesCluster",
            "dockerEngine",
            "oneRequest");

    private final Map<String, ActuatorKind> kinds = new TreeMap<>();
    private final DockerEngine engine;
    private final ClusterAccess cluster;

    /**
     * The actuators that come along.
     *
     * @param world where commands for the world go; empty for a world that is told directly
     * @throws IllegalArgumentException with a sentence, where a property cannot be used
     */
    public ActuatorBeans(PropertyValues values, String world, HttpTemplates templates, Secrets secrets) {
        this.engine = new DockerEngine(
                URI.create(values.text(ActuatorProperty.DOCKER_ENGINE).replace(' ', '+')));
        this.cluster = new ClusterAccess(values.text(ActuatorProperty.KUBERNETES_CONTEXT));
        kinds.put(WorldCommands.NAME, new WorldActuator(world));
        kinds.put(HealthUrl.NAME, new HealthCheckActuator());
        kinds.put(HttpDevice.NAME, new HttpActuator(templates, secrets));
        kinds.put(DockerContainer.NAME, new DockerActuator(engine));
        kinds.put(KubernetesWorkload.NAME, new KubernetesActuator());
    }

    /** How each is spoken to, by name. */
    public Map<String, ActuatorKind> kinds() {
        return Map.copyOf(kinds);
    }

    /** The beans, which send. */
    public Map<String, Object> sending(LongSupplier nanos) {
        Map<String, Object> beans = dialogues(nanos, call -> {});
        beans.put("kubernetesCluster", new KubernetesCluster(cluster));
        beans.put("dockerEngine", engine.connections());
        beans.put("oneRequest", new OneRequest());
        return beans;
    }

    /** The beans that think. */
    Map<String, Object> dialogues(LongSupplier nanos, Consumer<ActuatorCall> asked) {
        Map<String, Object> beans = new TreeMap<>();
        beans.put("worldActuator", steps(WorldCommands.NAME, nanos, asked));
        beans.put("healthCheckActuator", steps(HealthUrl.NAME, nanos, asked));
        beans.put("httpActuator", steps(HttpDevice.NAME, nanos, asked));
        beans.put("dockerActuator", steps(DockerContainer.NAME, nanos, asked));
        beans.put("kubernetesActuator", steps(KubernetesWorkload.NAME, nanos, asked));
        return beans;
    }

    private DialogueSteps steps(String name, LongSupplier nanos, Consumer<ActuatorCall> asked) {
        ActuatorKind kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalStateException(name);
        }
        return new DialogueSteps(kind, nanos, asked);
    }

    DockerEngine engine() {
        return engine;
    }
}
