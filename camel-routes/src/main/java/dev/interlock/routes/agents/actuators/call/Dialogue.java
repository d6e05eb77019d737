package dev.interlock.routes.agents.actuators.call;

import dev.interlock.routes.agents.envelope.AgentResult;
import java.util.List;
import java.util.Map;

/** What is asked of the other side, one call after the other, until there is a result. It remembers nothing itself. */
@FunctionalInterface
public interface Dialogue {
    /** What to do after these answers; none at the beginning. */
    Step next(List<ActuatorAnswer> answers);

    /** The former values, by the names of the action's arguments, as far as these answers tell them. */
    default Map<String, Object> before(List<ActuatorAnswer> answers) {
        return Map.of();
    }

    /** One more call, or the end. */
    sealed interface Step {}

    /** To be sent. */
    record Ask(ActuatorCall call) implements Step {}

    /** Nothing is left to send. */
    record Done(AgentResult result) implements Step {
        public static Done ok(Map<String, Object> out) {
            return new Done(AgentResult.ok(out));
        }

        public static Done failed(String reason) {
            return new Done(AgentResult.failed(reason));
        }
    }
}
