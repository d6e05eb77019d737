package dev.interlock.routes.audit.entry;

import org.jspecify.annotations.Nullable;

/**
 * A planner's question to a person, and what became of it.
 *
 * @param answer what the person said; absent before that, or where nobody answered in time
 */
@TableName("clarifications")
public record ClarificationEntry(
        Origin origin,
        String domain,
        String taskId,
        String question,
        Change change,
        @Nullable String answer) implements Entry {
    /** What became of it. */
    public enum Change {
        ASKED,
        ANSWERED,
        EXPIRED
    }
}
