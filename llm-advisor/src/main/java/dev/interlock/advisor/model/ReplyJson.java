package dev.interlock.advisor.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.StrictJson;
import java.util.ArrayList;
import java.util.List;

/**
 * A reply as the record holds it: {@code {"text", "thinking", "calls": [{"id", "name", "arguments"}], "cut_short"}}.
 */
final class ReplyJson {
    private ReplyJson() {}

    static String write(Reply reply) {
        return StrictJson.write(node(reply));
    }

    static ObjectNode node(Reply reply) {
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

    static Reply read(JsonNode node) {
        List<Reply.Call> calls = new ArrayList<>();
        node.path("calls")
                .forEach(call -> calls.add(new Reply.Call(
                        call.path("id").asText(),
                        call.path("name").asText(),
                        call.path("arguments").asText())));
        return new Reply(
                node.path("text").asText(),
                node.path("thinking").asText(),
                calls,
                node.path("cut_short").asBoolean());
    }
}
