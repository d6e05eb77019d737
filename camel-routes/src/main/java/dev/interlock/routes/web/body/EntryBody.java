package dev.interlock.routes.web.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.audit.entry.Recorded;
import dev.interlock.routes.web.story.EntrySentence;
import java.util.Set;

/** One row of the audit: its place and table, then what it holds under the names of its columns, then what it says. */
final class EntryBody {
    /** Columns whose text is JSON itself. */
    private static final Set<String> NESTED =
            Set.of("facts_seen", "concluded", "metrics", "plan", "args", "dependencies", "result", "meta");

    private EntryBody() {}

    static ObjectNode of(Recorded recorded) {
        ObjectNode columns = (ObjectNode) Json.tree(recorded.entry());
        JsonNode origin = columns.remove("origin");
        ObjectNode body = columns.objectNode();
        body.put("seq", recorded.seq()).put("table", recorded.table());
        body.set("at", origin.path("at"));
        columns.properties().forEach(column -> body.set(column.getKey(), value(column.getKey(), column.getValue())));
        return body.put("sentence", EntrySentence.of(body)).put("hash", recorded.hash());
    }

    private static JsonNode value(String column, JsonNode value) {
        return NESTED.contains(column) ? Json.readOr(value) : value;
    }
}
