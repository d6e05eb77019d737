package dev.interlock.routes.ingest.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pods that measure, and use nothing: a Prometheus that finds its targets in Kubernetes writes the exporter's own pod on every
 * series, beside the one that the exporter speaks of or, of an idle device, alone.
 *
 * @param names regular expressions for whole names of pods
 */
record ExporterPods(List<Pattern> names) {
    static final ExporterPods NONE = new ExporterPods(List.of());

    /** What such a pod says of itself. */
    private static final Set<String> OWN = Set.of("pod", "namespace", "container", "pod_name", "pod_namespace");

    ExporterPods {
        names = List.copyOf(names);
    }

    /** The labels without those of a pod that only measures. */
    Map<String, String> of(Map<String, String> labels) {
        String pod = labels.getOrDefault("pod", labels.getOrDefault("pod_name", ""));
        if (pod.isEmpty() || names.stream().noneMatch(name -> name.matcher(pod).matches())) {
            return labels;
        }
        Map<String, String> users = new HashMap<>(labels);
        users.keySet().removeAll(OWN);
        return users;
    }
}
