package dev.interlock.scenarios.recording;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.agents.envelope.AgentResult;
import java.util.Map;

/** An agent's answer as {@code {"status", "out", "meta"}}. */
final class AnswerJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private AnswerJson() {}

    static ObjectNode write(AgentResult result) {
        return MAPPER.valueToTree(Map.of(
                "status", result.status().name(),
                "out", result.out(),
                "meta", result.meta()));
    }

    static AgentResult read(JsonNode node) {
        return new AgentResult(
                AgentResult.Status.valueOf(node.path("status").asText()),
                MAPPER.convertValue(node.path("out"), OBJECT),
                MAPPER.convertValue(node.path("meta"), OBJECT));
    }
}
