package dev.interlock.routes.agents.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.agents.envelope.AgentResultJson;
import dev.interlock.routes.agents.envelope.Envelope;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.StrictJson;
import java.time.Instant;

/**
 * How far one task came.
 *
 * @param action what it asked for, as JSON
 * @param at when this was noted
 * @param answer the result as JSON; empty while there is none
 */
record Effect(State state, String action, Instant at, String answer) {
    /** As far as the agent knows. */
    enum State {
        /** It was begun; whether the world heard of it is not known. */
        IN_PROGRESS,
        /** It took effect. */
        DONE,
        /** It failed and may be tried again. */
        FAILED
    }

    static Effect begun(Envelope envelope, Instant at) {
        return new Effect(State.IN_PROGRESS, asked(envelope), at, "");
    }

    static Effect settled(Envelope envelope, AgentResult result, Instant at) {
        return new Effect(result.ok() ? State.DONE : State.FAILED, asked(envelope), at, AgentResultJson.write(result));
    }

    static String asked(Envelope envelope) {
        return StrictJson.write(ActionJson.write(envelope.action()));
    }

    boolean done() {
        return state == State.DONE;
    }

    AgentResult result() {
        return AgentResultJson.read(answer).orThrow();
    }

    String write() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("state", state.name());
        node.put("action", action);
        node.put("at", at.toString());
        node.put("answer", answer);
        return StrictJson.write(node);
    }

    static Effect read(String text) {
        Fields fields = Fields.of("The effect", StrictJson.parse(text).orThrow());
        State state = State.valueOf(fields.text("state"));
        String action = fields.text("action");
        Instant at = fields.instant("at");
        String answer = fields.node("answer").asText();
        return fields.finish(() -> new Effect(state, action, at, answer)).orThrow();
    }
}
