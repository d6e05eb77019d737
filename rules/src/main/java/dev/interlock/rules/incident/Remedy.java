package dev.interlock.rules.incident;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.plan.Action;

/**
 * One thing that could be done about a condition now. Remedies of one domain, condition and name are carried out
 * together, as one plan.
 *
 * @param condition the condition it answers
 * @param device the device the condition is about
 * @param name what the remedy is called; barred and budgeted under this name
 * @param rank lower is tried first
 * @param urgent it does not wait for a running remedy that is not urgent
 */
public record Remedy(
        String condition, String device, String domain, String name, int rank, boolean urgent, Action action) {
    /**
     * A remedy that waits its turn.
     *
     * @param known the limit that bears the remedy's name; its value is the rank
     */
    public static Remedy of(Condition condition, Limit known, Action action) {
        return of(condition, known.name(), (int) known.value(), action);
    }

    /**
     * A remedy that does not wait.
     *
     * @param known the limit that bears the remedy's name; its value is the rank
     */
    public static Remedy urgent(Condition condition, Limit known, Action action) {
        return urgent(condition, known.name(), (int) known.value(), action);
    }

    /** A remedy that waits its turn. */
    public static Remedy of(Condition condition, String name, int rank, Action action) {
        return new Remedy(condition.name(), condition.device(), condition.domain(), name, rank, false, action);
    }

    /** A remedy that does not wait. */
    public static Remedy urgent(Condition condition, String name, int rank, Action action) {
        return new Remedy(condition.name(), condition.device(), condition.domain(), name, rank, true, action);
    }

    /** Carrying it out changes something. */
    public boolean changes() {
        return action.type().changes();
    }
}
