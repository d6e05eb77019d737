package dev.interlock.scenarios.recording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.contract.PlainJson;
import java.util.Map;

/** An agent's answer as {@code {"status", "out", "meta"}}. */
final class AnswerJson {
    private AnswerJson() {}

    static ObjectNode write(AgentResult result) {
        return PlainJson.MAPPER.valueToTree(Map.of(
                "status", result.status().name(),
                "out", result.out(),
                "meta", result.meta()));
    }
}
