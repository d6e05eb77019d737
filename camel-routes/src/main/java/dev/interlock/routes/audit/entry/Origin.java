package dev.interlock.routes.audit.entry;

import dev.interlock.rules.plan.DecisionTag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an entry happened and what it belongs to.
 *
 * @param at by the controller's clock; kept to the microsecond
 * @param decisionId what groups the rows of one decision; absent where nothing was decided
 * @param incident the incident's id; absent outside an incident
 * @param rulebookHash the rulebook that was running; absent before one runs
 */
public record Origin(
        Instant at,
        @Nullable String decisionId,
        @Nullable String incident,
        DecisionTag decisionTag,
        @Nullable String rulebookHash) {

    /** Of the rules, belonging to nothing yet. */
    public static Origin at(Instant at) {
        return new Origin(at, null, null, DecisionTag.DETERMINISTIC, null);
    }

    public Origin decision(String id) {
        return new Origin(at, id, incident, decisionTag, rulebookHash);
    }

    public Origin incident(String id) {
        return new Origin(at, decisionId, id, decisionTag, rulebookHash);
    }

    public Origin tag(DecisionTag tag) {
        return new Origin(at, decisionId, incident, tag, rulebookHash);
    }

    public Origin rulebook(String hash) {
        return new Origin(at, decisionId, incident, decisionTag, hash);
    }
}
