package dev.interlock.routes.agents.actuators.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.agents.actuators.call.ActuatorAnswer;
import dev.interlock.routes.agents.actuators.call.Dialogue;
import java.util.List;
import java.util.Map;

/**
 * Looks how many replicas are wanted now, then wants another number. The effect's name and the former number go into
 * annotations of the workload with the same patch: a repetition finds them, sends nothing and still knows what was before.
 */
record Scaling(WorkloadPath path, String effect, long replicas) implements Dialogue {
    static final String BEFORE = "interlock.dev/replicas-before";
    private static final String CONSUMERS = "consumers";

    @Override
    public Step next(List<ActuatorAnswer> answers) {
        if (answers.isEmpty()) {
            return new Ask(path.get());
        }
        ActuatorAnswer answer = WorkloadPath.last(answers);
        if (!answer.ok()) {
            return path.refused(answer);
        }
        JsonNode workload = answers.get(0).json();
        return answers.size() > 1 || done(workload)
                ? Done.ok(Map.of("replicas", replicas))
                : new Ask(path.patch(patch(workload)));
    }

    @Override
    public Map<String, Object> before(List<ActuatorAnswer> answers) {
        if (answers.isEmpty()) {
            return Map.of();
        }
        JsonNode workload = answers.get(0).json();
        JsonNode wanted = workload.at("/spec/replicas");
        if (done(workload)) {
            long told =
                    workload.path("metadata").path("annotations").path(BEFORE).asLong(-1);
            return told < 0 ? Map.of() : Map.of(CONSUMERS, told);
        }
        return wanted.isIntegralNumber() ? Map.of(CONSUMERS, wanted.longValue()) : Map.of();
    }

    private boolean done(JsonNode workload) {
        return workload.path("metadata")
                .path("annotations")
                .path(RolloutRestart.ANNOTATION)
                .asText()
                .equals(effect);
    }

    private ObjectNode patch(JsonNode workload) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        ObjectNode annotations = patch.putObject("metadata").putObject("annotations");
        annotations.put(RolloutRestart.ANNOTATION, effect);
        JsonNode wanted = workload.at("/spec/replicas");
        annotations.put(BEFORE, wanted.isIntegralNumber() ? wanted.asText() : null);
        patch.putObject("spec").put("replicas", replicas);
        return patch;
    }
}
