package dev.interlock.routes.audit.entry;

/**
 * The rules could not end an incident and asked for help.
 *
 * @param reason why, as a sentence
 */
@TableName("escalations")
public record EscalationEntry(Origin origin, String domain, String reason) implements Entry {}
