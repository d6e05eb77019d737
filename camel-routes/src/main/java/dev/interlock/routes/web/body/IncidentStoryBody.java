package dev.interlock.routes.web.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.audit.entry.Recorded;
import java.util.List;

/** Everything recorded of one incident, in the order in which it happened. */
public record IncidentStoryBody(String incident, List<? extends JsonNode> entries) {
    public static IncidentStoryBody of(String incident, List<Recorded> recorded) {
        return new IncidentStoryBody(
                incident, recorded.stream().map(EntryBody::of).toList());
    }
}
