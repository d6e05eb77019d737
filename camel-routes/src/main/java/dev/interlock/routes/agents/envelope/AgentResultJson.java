package dev.interlock.routes.agents.envelope;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.PlainJson;
import dev.interlock.rules.contract.StrictJson;
import java.util.Map;
import java.util.TreeMap;

/** An agent's answer as it travels: {@code {"status": "OK" or "FAIL", "out": {…}, "meta": {…}}}. */
public final class AgentResultJson {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private AgentResultJson() {}

    /** One line of JSON. */
    public static String write(AgentResult result) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("status", result.status().name());
        fields.put("out", result.out());
        fields.put("meta", result.meta());
        try {
            return PlainJson.MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An agent's answer could not be written.", impossible);
        }
    }

    /** The answer, or every reason why the text is none. */
    public static Parsed<AgentResult> read(String text) {
        return StrictJson.parse(text).then(AgentResultJson::read);
    }

    private static Parsed<AgentResult> read(JsonNode node) {
        Fields fields = Fields.of("The agent's answer", node);
        String status = fields.text("status");
        Map<String, Object> out = object(fields, "out");
        Map<String, Object> meta = object(fields, "meta");
        if (!status.isEmpty() && !status.equals("OK") && !status.equals("FAIL")) {
            fields.refuse("The agent's answer has 'status' = \"%s\". Give OK or FAIL.".formatted(status));
        }
        return fields.finish(() -> new AgentResult(AgentResult.Status.valueOf(status), out, meta));
    }

    private static Map<String, Object> object(Fields fields, String name) {
        JsonNode node = fields.node(name);
        return node.isObject() ? PlainJson.MAPPER.convertValue(node, OBJECT) : Map.of();
    }
}
