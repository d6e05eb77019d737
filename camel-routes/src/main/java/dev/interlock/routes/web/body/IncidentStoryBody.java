package dev.interlock.routes.web.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.Recorded;
import java.util.List;

/** Everything recorded of one incident, in the order in which it happened, each row with the decision that it belongs to. */
public record IncidentStoryBody(String incident, List<? extends JsonNode> entries) {
    public static IncidentStoryBody of(String incident, List<Recorded> recorded) {
        return new IncidentStoryBody(
                incident, recorded.stream().map(IncidentStoryBody::entry).toList());
    }

    private static ObjectNode entry(Recorded recorded) {
        Origin origin = recorded.entry().origin();
        return EntryBody.of(recorded)
                .put("decision_id", origin.decisionId())
                .put("decision_tag", origin.decisionTag().name());
    }
}
