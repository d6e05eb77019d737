package dev.interlock.routes.agents.actuators.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.agents.actuators.call.ActuatorAnswer;
import dev.interlock.routes.agents.actuators.call.ActuatorCall;
import dev.interlock.routes.agents.actuators.call.Dialogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Runs the health command in the first of the workload's pods that runs, and tells how it ended. */
record PodCheck(WorkloadPath path) implements Dialogue {
    private static final String ASSUMED = "{\"items\":[{\"metadata\":{\"name\":\"POD\"},"
            + "\"spec\":{\"containers\":[{\"name\":\"CONTAINER\"}]},\"status\":{\"phase\":\"Running\"}}]}";

    @Override
    public Step next(List<ActuatorAnswer> answers) {
        if (!answers.isEmpty() && !WorkloadPath.last(answers).ok()) {
            return path.refused(WorkloadPath.last(answers));
        }
        return switch (answers.size()) {
            case 0 -> new Ask(path.get().assuming("{\"spec\":{\"selector\":{\"matchLabels\":{\"LABEL\":\"VALUE\"}}}}"));
            case 1 -> pods(answers.get(0).json());
            case 2 ->
                running(answers.get(1).json())
                        .<Step>map(pod -> new Ask(exec(pod)))
                        .orElseGet(() -> Done.failed("No pod of '%s' runs, so none can be asked."
                                .formatted(path.workload().workload())));
            default -> exited(WorkloadPath.last(answers));
        };
    }

    /** A selector without labels would find the pods of others. */
    private Step pods(JsonNode workload) {
        return workload.at("/spec/selector/matchLabels").isEmpty()
                ? Done.failed("'%s' selects its pods by no labels, so they cannot be found."
                        .formatted(path.workload().workload()))
                : new Ask(ActuatorCall.get(path.selected(workload)).assuming(ASSUMED));
    }

    private static Optional<JsonNode> running(JsonNode pods) {
        return StreamSupport.stream(pods.path("items").spliterator(), false)
                .filter(pod -> pod.at("/status/phase").asText().equals("Running"))
                .findFirst();
    }

    private ActuatorCall exec(JsonNode pod) {
        String container = path.workload().container().isEmpty()
                ? pod.at("/spec/containers/0/name").asText()
                : path.workload().container();
        String command = path.workload().healthCommand().stream()
                .map(argument -> "command=" + WorkloadPath.encoded(argument))
                .collect(Collectors.joining("&"));
        return ActuatorCall.get("%s/%s/exec?%s&container=%s&stdout=true&stderr=true"
                        .formatted(
                                path.pods(),
                                pod.at("/metadata/name").asText(),
                                command,
                                WorkloadPath.encoded(container)))
                .assuming("0");
    }

    private static Step exited(ActuatorAnswer answer) {
        return Done.ok(Map.of(
                "exit_code",
                Integer.parseInt(answer.body()),
                "latency_ms",
                answer.took().toMillis()));
    }
}
