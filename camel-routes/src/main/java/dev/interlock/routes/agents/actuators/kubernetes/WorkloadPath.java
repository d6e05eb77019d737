package dev.interlock.routes.agents.actuators.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.agents.actuators.call.ActuatorAnswer;
import dev.interlock.routes.agents.actuators.call.ActuatorCall;
import dev.interlock.routes.agents.actuators.call.Dialogue;
import dev.interlock.rules.actuator.KubernetesWorkload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the API server has a workload and its pods. The names in it were checked when the inventory was read. */
record WorkloadPath(KubernetesWorkload workload) {
    /** A patch of a few fields (RFC 7396): what it does not name stays. */
    private static final String MERGE_PATCH = "application/merge-patch+json";

    String path() {
        return "/apis/apps/v1/namespaces/%s/%ss/%s"
                .formatted(workload.namespace(), workload.kind().name().toLowerCase(Locale.ROOT), workload.workload());
    }

    String pods() {
        return "/api/v1/namespaces/%s/pods".formatted(workload.namespace());
    }

    ActuatorCall get() {
        return ActuatorCall.get(path());
    }

    ActuatorCall patch(JsonNode patch) {
        return new ActuatorCall("PATCH", path(), Map.of("Content-Type", MERGE_PATCH), patch.toString(), "{}");
    }

    /** Percent-encoded, as a value of a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The pods that the workload's own selector finds. */
    String selected(JsonNode workload) {
        String labels = workload.at("/spec/selector/matchLabels").properties().stream()
                .map(label -> label.getKey() + "=" + label.getValue().asText())
                .sorted()
                .collect(Collectors.joining(","));
        return pods() + "?labelSelector=" + encoded(labels);
    }

    static ActuatorAnswer last(List<ActuatorAnswer> answers) {
        return answers.get(answers.size() - 1);
    }

    Dialogue.Step refused(ActuatorAnswer answer) {
        String message = answer.json().path("message").asText().replaceAll("[\\p{Cntrl}\"]", " ");
        return Dialogue.Done.failed(
                "The API server answered with status %d%s. Check the name, the namespace and the role."
                        .formatted(
                                answer.status(),
                                message.isBlank()
                                        ? ""
                                        : ": \"" + message.substring(0, Math.min(200, message.length())) + '"'));
    }
}
