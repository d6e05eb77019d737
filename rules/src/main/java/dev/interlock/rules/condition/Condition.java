package dev.interlock.rules.condition;

/**
 * A named state of a device that holds while its evidence holds.
 *
 * @param since when its symptom began, epoch milliseconds
 */
public record Condition(String name, String device, String domain, long since) {
    /** The attempt was meant against it. */
    public boolean isAnsweredBy(ConditionAnswer attempt) {
        return attempt.answers(this);
    }

    /** It holds because a person or another system says so; telemetry neither shows nor ends it. */
    public boolean isSaid() {
        return isSaid(name);
    }

    /** Whoever raises a condition of this name says so; telemetry neither shows nor ends it. */
    public static boolean isSaid(String name) {
        return SaidCondition.byPerson(name) || SaidCondition.byAlert(name);
    }

    /** It holds because a person says so. */
    public boolean isReported() {
        return SaidCondition.byPerson(name);
    }

    public static Condition of(Pending pending) {
        return new Condition(pending.condition(), pending.device(), pending.domain(), pending.since());
    }
}
