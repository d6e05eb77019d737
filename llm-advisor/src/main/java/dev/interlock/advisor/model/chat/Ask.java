package dev.interlock.advisor.model.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.plan.ActionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a model is sent: a conversation that it is to go on with.
 *
 * @param schema the JSON Schema that the reply must follow; none where any text will do
 * @param tools the reads that it may ask for instead of answering
 */
public record Ask(List<ConversationLine> lines, Optional<ObjectNode> schema, List<ActionType> tools) {
    public Ask {
        lines = List.copyOf(lines);
        tools = List.copyOf(tools);
    }

    /** The same conversation, gone on. */
    public Ask and(ConversationLine... more) {
        List<ConversationLine> longer = new ArrayList<>(lines);
        longer.addAll(List.of(more));
        return new Ask(longer, schema, tools);
    }

    /** The same, for a server that takes no schema. */
    public Ask withoutSchema() {
        return new Ask(lines, Optional.empty(), tools);
    }

    public Ask withSchema(ObjectNode wanted) {
        return new Ask(lines, Optional.of(wanted), tools);
    }

    public Ask withTools(List<ActionType> offered) {
        return new Ask(lines, schema, offered);
    }
}
