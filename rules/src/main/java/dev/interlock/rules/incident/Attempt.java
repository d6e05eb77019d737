package dev.interlock.rules.incident;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A remedy that was chosen, and what became of it. Remembered over a restart: cool-downs, budgets and bars are read
 * from past attempts.
 *
 * @param id also the identity of the plan it becomes
 * @param incident the incident it is meant to end
 * @param condition the condition it answers
 * @param remedy the remedy's name
 * @param actions what it does, in the order of their targets
 * @param startedAt when it was chosen, epoch milliseconds
 * @param changedAt when it came into its present state, epoch milliseconds
 */
public record Attempt(
        String id,
        String incident,
        String domain,
        String condition,
        String remedy,
        boolean urgent,
        List<Action> actions,
        long startedAt,
        State state,
        long changedAt) {

    /** The remedy's name where the actions are those of a planner's plan. */
    public static final String MODEL_PLAN = "model-plan";

    /** The remedy's name where a plan that made things worse is taken back. */
    public static final String TAKE_BACK = "take-back";

    /** The remedy's name where the rulebook is on the safe side because nobody has a better plan. */
    public static final String FALLBACK = "fallback";

    private static final Set<String> OF_PLANS = Set.of(MODEL_PLAN, TAKE_BACK, FALLBACK);

    /** The condition's name where every condition of the domain is meant that telemetry can end. */
    public static final String EVERY_CONDITION = "every condition";

    /** Where an attempt is in its life. */
    public enum State {
        /** Chosen by the rules; not judged yet. */
        PROPOSED,
        /** Approved by the gate; a person must confirm it. */
        WAITING,
        /** Approved by the gate; not sent, because the mode is {@code observe} or the kill switch is on. */
        WITHHELD,
        /** Refused by the gate or by a person. */
        REFUSED,
        /** Sent to the agents. */
        RUNNING,
        /** Every task was carried out; telemetry has yet to prove the effect. */
        DONE,
        /** A task could not be carried out. */
        FAILED,
        /** The condition it answered is gone. */
        EFFECTIVE,
        /** The condition it answered is still there after the time the remedy needs. */
        USELESS;

        /** It still claims its domain. */
        public boolean active() {
            return this == PROPOSED || this == WAITING || this == RUNNING || this == DONE;
        }
    }

    public Attempt {
        actions = List.copyOf(actions);
    }

    /**
     * Starts an attempt at a choice.
     *
     * @param together all remedies of its domain, condition and name
     * @param most how many of their actions are taken, the first by target; an urgent attempt takes all
     */
    public static Attempt at(Incident incident, Choice choice, Collection<Remedy> together, double most, long now) {
        List<Action> actions = together.stream()
                .map(Remedy::action)
                .distinct()
                .sorted(Comparator.comparing(Action::target).thenComparing(Action::toString))
                .limit(choice.urgent() ? Long.MAX_VALUE : (long) most)
                .toList();
        return new Attempt(
                "%s/%s@%d".formatted(incident.id(), choice.remedy(), now),
                incident.id(),
                incident.domain(),
                choice.condition(),
                choice.remedy(),
                choice.urgent(),
                actions,
                now,
                State.PROPOSED,
                now);
    }

    /**
     * Starts an attempt at a plan that no rule chose; it bears the plan's id.
     *
     * @param remedy what it counts as: {@link #MODEL_PLAN}, {@link #TAKE_BACK} or {@link #FALLBACK}
     */
    public static Attempt of(Plan plan, String domain, String remedy, long now) {
        return new Attempt(
                plan.id().toString(),
                plan.incident(),
                domain,
                EVERY_CONDITION,
                remedy,
                false,
                plan.tasks().stream().map(Task::action).toList(),
                now,
                State.PROPOSED,
                now);
    }

    /** It carries out a plan that no rule chose. */
    public boolean bearsThePlansId() {
        return OF_PLANS.contains(remedy);
    }

    /** It was meant against this condition. */
    public boolean answers(Condition held) {
        return condition.equals(EVERY_CONDITION) ? !held.isSaid() : condition.equals(held.name());
    }

    public Attempt now(State next, long now) {
        return new Attempt(id, incident, domain, condition, remedy, urgent, actions, startedAt, next, now);
    }

    public boolean active() {
        return state.active();
    }

    /** At least one of its actions changes something: it is more than telling a person. */
    public boolean changes() {
        return actions.stream().anyMatch(action -> action.type().changes());
    }
}
