package dev.interlock.routes.audit.entry;

/**
 * One reason why the gate refused.
 *
 * @param ruleId the safety rule's {@code @id}
 * @param sentence what is wrong, addressed to whoever planned
 */
@TableName("violations")
public record ViolationEntry(Origin origin, String planId, String ruleId, String taskId, String sentence)
        implements Entry {}
