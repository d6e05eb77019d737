package dev.interlock.routes.audit.entry;

/**
 * A rule fired.
 *
 * @param ruleId the rule's {@code @id}
 * @param ruleName the sentence that is true when it fires
 * @param factsSeen the facts it saw, as JSON
 * @param concluded what it concluded
 */
@TableName("rule_firings")
public record FiringEntry(Origin origin, String ruleId, String ruleName, String factsSeen, String concluded)
        implements Entry {}
