package dev.interlock.advisor.model.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.StrictJson;
import java.util.ArrayList;
import java.util.List;

/**
 * A reply as the record holds it: {@code {"text", "thinking", "calls": [{"id", "name", "arguments"}], "cut_short"}}.
 */
public final class ModelReplyJson {
    private ModelReplyJson() {}

    public static String write(ModelReply reply) {
        return StrictJson.write(node(reply));
    }

    public static ObjectNode node(ModelReply reply) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("text", reply.text());
        node.put("thinking", reply.thinking());
        var calls = node.putArray("calls");
        reply.calls().forEach(call -> calls.addObject()
                .put("id", call.id())
                .put("name", call.name())
                .put("arguments", call.arguments()));
        return node.put("cut_short", reply.cutShort());
    }

    public static ModelReply read(JsonNode node) {
        List<ModelReply.Call> calls = new ArrayList<>();
        node.path("calls")
                .forEach(call -> calls.add(new ModelReply.Call(
                        call.path("id").asText(),
                        call.path("name").asText(),
                        call.path("arguments").asText())));
        return new ModelReply(
                node.path("text").asText(),
                node.path("thinking").asText(),
                calls,
                node.path("cut_short").asBoolean());
    }
}
