package dev.interlock.routes.agents.actuators.kubernetes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.agents.actuators.call.ActuatorAnswer;
import dev.interlock.routes.agents.actuators.call.Dialogue;
import java.util.List;
import java.util.Map;

/**
 * Writes the effect's name into an annotation of the pods' template, upon which the controller of the workload replaces pod by
 * pod, as after {@code kubectl rollout restart}. The same name once more changes nothing, so a repetition restarts nothing.
 */
record RolloutRestart(WorkloadPath path, String effect) implements Dialogue {
    static final String ANNOTATION = "interlock.dev/effect";

    @Override
    public Step next(List<ActuatorAnswer> answers) {
        if (answers.isEmpty()) {
            ObjectNode patch = JsonNodeFactory.instance.objectNode();
            patch.putObject("spec")
                    .putObject("template")
                    .putObject("metadata")
                    .putObject("annotations")
                    .put(ANNOTATION, effect);
            return new Ask(path.patch(patch));
        }
        ActuatorAnswer answer = WorkloadPath.last(answers);
        return answer.ok() ? Done.ok(Map.of()) : path.refused(answer);
    }
}
