package dev.interlock.routes.web.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.Recorded;
import dev.interlock.routes.web.story.WhyStory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything recorded about one decision, in the order in which it happened, after what all of it belongs to.
 *
 * @param story the same as a person reads it, line by line
 */
public record WhyBody(
        String decisionId,
        @Nullable String incident,
        String decisionTag,
        @Nullable String rulebookHash,
        List<String> story,
        List<? extends JsonNode> entries) {
    /**
     * What is told of a decision.
     *
     * @param recorded what was recorded about it; never empty
     */
    public static WhyBody of(String decision, List<Recorded> recorded) {
        Origin origin = recorded.get(0).entry().origin();
        List<ObjectNode> entries = recorded.stream().map(EntryBody::of).toList();
        WhyBody untold = new WhyBody(
                decision, origin.incident(), origin.decisionTag().name(), origin.rulebookHash(), List.of(), entries);
        return untold.told(WhyStory.tell(Json.tree(untold)));
    }

    private WhyBody told(List<String> lines) {
        return new WhyBody(decisionId, incident, decisionTag, rulebookHash, lines, entries);
    }
}
