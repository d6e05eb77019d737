package dev.interlock.rules.incident;

import dev.interlock.rules.condition.Condition;

/**
 * One episode in one failure domain: from the first condition until every condition has stayed away long enough.
 *
 * @param openedAt epoch milliseconds
 * @param quietSince since when no condition of the domain holds, epoch milliseconds; 0 while one does
 * @param recurrences how often a condition came back before the incident could be closed, other than what is told once a day and
 *     what is answered by steps, where more was asked for
 */
public record Incident(String id, String domain, State state, long openedAt, long quietSince, int recurrences) {
    /** Where an incident is in its life. */
    public enum State {
        /** A condition of its domain holds. */
        OPEN,
        /** No condition holds, not yet for long enough. */
        QUIET,
        /** Verified: no condition came back within the hold time. The session forgets it after reporting it. */
        CLOSED
    }

    /** The id says what and when, so that the same replay names the same incident. */
    public static Incident open(Condition first, long now) {
        return new Incident("%s@%d".formatted(first.domain(), now), first.domain(), State.OPEN, now, 0, 0);
    }

    public Incident quiet(long now) {
        return new Incident(id, domain, State.QUIET, openedAt, now, recurrences);
    }

    public Incident again() {
        return new Incident(id, domain, State.OPEN, openedAt, 0, recurrences + 1);
    }

    /** What it is about is back as it is every day, or more is asked for by steps: that does not count as coming back. */
    public Incident resumed() {
        return new Incident(id, domain, State.OPEN, openedAt, 0, recurrences);
    }

    /** A condition came back at least once. */
    public boolean recurred() {
        return recurrences > 0;
    }

    public Incident closed() {
        return new Incident(id, domain, State.CLOSED, openedAt, quietSince, recurrences);
    }
}
