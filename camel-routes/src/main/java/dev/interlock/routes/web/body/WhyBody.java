package dev.interlock.routes.web.body;

import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything recorded about one decision, in the order in which it happened, after what all of it belongs to. */
public record WhyBody(
        String decisionId,
        @Nullable String incident,
        String decisionTag,
        @Nullable String rulebookHash,
        List<?> entries) {
    /**
     * What is told of a decision.
     *
     * @param recorded what was recorded about it; never empty
     */
    public static WhyBody of(String decision, List<Recorded> recorded) {
        Origin origin = recorded.get(0).entry().origin();
        return new WhyBody(
                decision,
                origin.incident(),
                origin.decisionTag().name(),
                origin.rulebookHash(),
                recorded.stream().map(EntryBody::of).toList());
    }
}
