package dev.interlock.routes.agents.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;

/**
 * Something that was done to a key. It is kept with the key, so that it is known wherever the key is.
 *
 * @param at by the clock of the machine that did it
 * @param by who, as far as the command line knows
 * @param detail what it was done for: the agent of an export, the reason of a revocation; may be empty
 */
public record KeyAct(Kind kind, Instant at, String by, String detail) {
    /** What was done. */
    public enum Kind {
        MADE,
        EXPORTED,
        REVOKED
    }

    ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", kind.name().toLowerCase(Locale.ROOT));
        node.put("at", at.toString());
        node.put("by", by);
        node.put("detail", detail);
        return node;
    }

    static KeyAct read(JsonNode node) {
        return new KeyAct(
                Kind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT)),
                Instant.parse(node.path("at").asText()),
                node.path("by").asText(),
                node.path("detail").asText());
    }
}
