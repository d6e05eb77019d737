package dev.interlock.routes.agents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.contract.PlainJson;
import dev.interlock.rules.plan.Action;
import java.util.Map;
import java.util.TreeMap;

/** What is posted to a world's {@code /commands}, {@code {"type", "target", "args", "task_id"}}, and what it answers. */
public final class WorldCommand {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private WorldCommand() {}

    /** The action as a command that names its effect. */
    public static String write(String effect, Action action) {
        ObjectNode command = ActionJson.write(action);
        return command.put("task_id", effect).toString();
    }

    /**
     * The answer.
     *
     * @param commands where it comes from, for whoever has to look
     */
    public static AgentResult read(String body, String commands) {
        try {
            JsonNode answer = PlainJson.MAPPER.readTree(body);
            Map<String, Object> out = PlainJson.MAPPER.convertValue(object(answer, "out"), OBJECT);
            Map<String, Object> meta = PlainJson.MAPPER.convertValue(object(answer, "meta"), OBJECT);
            boolean ok = answer.path("status").asText().equals("OK");
            return ok
                    ? new AgentResult(AgentResult.Status.OK, out, meta)
                    : new AgentResult(AgentResult.Status.FAIL, out, withReason(meta, answer));
        } catch (JsonProcessingException e) {
            return AgentResult.failed("%s answered something that is not JSON. Check that it is the world's address."
                    .formatted(commands));
        }
    }

    /** A world says why where it likes: in what it found, or as the error of a request that it could not read. */
    private static Map<String, Object> withReason(Map<String, Object> meta, JsonNode answer) {
        String reason =
                answer.path("out").path("reason").asText(answer.path("error").asText("The world gave no reason."));
        Map<String, Object> complete = new TreeMap<>(meta);
        complete.putIfAbsent("reason", reason);
        return complete;
    }

    private static JsonNode object(JsonNode answer, String field) {
        JsonNode node = answer.path(field);
        return node.isObject() ? node : PlainJson.MAPPER.createObjectNode();
    }
}
