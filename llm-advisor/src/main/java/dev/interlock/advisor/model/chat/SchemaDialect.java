package dev.interlock.advisor.model.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What one provider's JSON Schema lacks. */
final class SchemaDialect {
    private static final List<String> BOUNDS = List.of("minItems", "maxItems", "minLength", "maxLength");

    private SchemaDialect() {}

    /** Anthropic refuses a schema that bounds anything; the reader judges the bounds all the same. */
    static ObjectNode withoutBounds(ObjectNode schema) {
        ObjectNode copy = schema.deepCopy();
        BOUNDS.forEach(bound -> copy.findParents(bound).forEach(parent -> ((ObjectNode) parent).remove(bound)));
        return copy;
    }
}
