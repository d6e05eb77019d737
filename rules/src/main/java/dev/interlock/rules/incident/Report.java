package dev.interlock.rules.incident;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.condition.SaidCondition;

/**
 * What a person reported in their own words. It counts as a condition of its domain until a person says that it
 * is done.
 *
 * @param device what it is about, as far as the words name it; otherwise the facility
 * @param by who reported it
 * @param at epoch milliseconds
 */
public record Report(String id, String device, String domain, String text, String by, long at) {
    /** The condition that a report is. */
    public static final String CONDITION = SaidCondition.REPORTED;

    /** The condition that a report of danger is besides. */
    public static final String DANGER = SaidCondition.DANGER_REPORTED;

    /** The same person said the same of the same device. */
    public boolean repeats(Report earlier) {
        return by.equals(earlier.by()) && device.equals(earlier.device()) && text.equals(earlier.text());
    }

    /** It holds because a person says so; telemetry does not end it. */
    public Condition condition() {
        return new Condition(CONDITION, device, domain, at);
    }

    /** The person spoke of danger. */
    public Condition danger() {
        return new Condition(DANGER, device, domain, at);
    }
}
