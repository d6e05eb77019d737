package dev.interlock.rules.actuator;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The device is a workload of a Kubernetes cluster.
 *
 * @param healthCommand what runs in one of its pods to ask for its health, as a list of arguments and never through a shell; empty for nothing
 * @param container in which container of the pod it runs; empty for the first
 */
public record KubernetesWorkload(
        String namespace, Kind kind, String workload, String container, List<String> healthCommand)
        implements Actuator {
    public static final String NAME = "kubernetes";

    /** RFC 1123, as the API server holds names to. */
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final Pattern SUBDOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

    /** What runs pods in a way that can be acted on. */
    public enum Kind {
        DEPLOYMENT,
        STATEFULSET,
        DAEMONSET;

        /** It has a number of replicas; a daemon set has one pod a node. */
        public boolean scales() {
            return this != DAEMONSET;
        }
    }

    public KubernetesWorkload {
        healthCommand = List.copyOf(healthCommand);
        require(LABEL.matcher(namespace).matches(), "namespace", namespace, "the name of a namespace, such as shop");
        require(SUBDOMAIN.matcher(workload).matches(), "workload", workload, "KIND/NAME, such as deployment/orders");
        require(
                container.isEmpty() || LABEL.matcher(container).matches(),
                "container",
                container,
                "the name of a container of its pods");
    }

    @Override
    public String name() {
        return NAME;
    }

    private static void require(boolean met, String field, String value, String wanted) {
        if (!met) {
            throw new IllegalArgumentException(
                    "The actuator has '%s' = \"%s\". Give %s.".formatted(field, value, wanted));
        }
    }
}
