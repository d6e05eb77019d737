package dev.interlock.advisor.model.chat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.plan.ActionType;

/** A question to a model as the record holds it and as its hash is taken: the same bytes for the same question. */
public final class AskJson {
    private AskJson() {}

    public static String write(Ask ask) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        var lines = node.putArray("messages");
        ask.lines().forEach(line -> lines.add(line.fold(LINE)));
        ask.schema().ifPresent(schema -> node.set("schema", schema));
        if (!ask.tools().isEmpty()) {
            var tools = node.putArray("tools");
            ask.tools().stream().map(ActionType::contractName).forEach(tools::add);
        }
        return StrictJson.write(node);
    }

    private static final ConversationLine.Cases<ObjectNode> LINE = new ConversationLine.Cases<>() {
        @Override
        public ObjectNode instructions(String text) {
            return message("system", text);
        }

        @Override
        public ObjectNode request(String text) {
            return message("user", text);
        }

        @Override
        public ObjectNode said(ModelReply reply) {
            ObjectNode node = JsonNodeFactory.instance.objectNode().put("role", "assistant");
            node.set("reply", ModelReplyJson.node(reply));
            return node;
        }

        @Override
        public ObjectNode found(ModelReply.Call call, String text) {
            return message("tool", text).put("call", call.id());
        }

        private ObjectNode message(String role, String text) {
            return JsonNodeFactory.instance.objectNode().put("role", role).put("text", text);
        }
    };
}
