package dev.interlock.routes.audit.entry;

import org.jspecify.annotations.Nullable;

/**
 * The safety gate judged a plan, or one of its tasks again at dispatch.
 *
 * @param taskId the task that was judged again; absent where the whole plan was judged
 * @param tookMicros how long judging took; 0 where nobody measured
 */
@TableName("verdicts")
public record VerdictEntry(
        Origin origin,
        String planId,
        int planVersion,
        @Nullable String taskId,
        boolean approved,
        int violationCount,
        long tookMicros)
        implements Entry {}
