package dev.interlock.rules.incident;

import dev.interlock.rules.condition.Condition;

/**
 * What a person reported in their own words. It counts as a condition of its domain until it is settled.
 *
 * @param device what it is about, as far as the words name it; otherwise the facility
 * @param by who reported it
 * @param at epoch milliseconds
 */
public record Report(String id, String device, String domain, String text, String by, long at) {
    /** The condition that a report is. */
    public static final String CONDITION = "reported";

    /** It holds because a person says so; telemetry does not end it. */
    public Condition condition() {
        return new Condition(CONDITION, device, domain, at);
    }
}
