package dev.interlock.rules.incident;

import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ActionType;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One action of an attempt: what was done to something before, or is under way.
 *
 * @param id the attempt's, and the action's place in it
 */
public record AttemptedAction(String id, Attempt attempt, Action action) {
    /** Far ahead, and not so far that a time less it would be before all time. */
    private static final long NOT_YET = Long.MAX_VALUE / 2;

    /** Every action of the attempt. */
    public static List<AttemptedAction> of(Attempt attempt) {
        List<Action> actions = attempt.actions();
        return IntStream.range(0, actions.size())
                .mapToObj(place -> new AttemptedAction(attempt.id() + "#" + place, attempt, actions.get(place)))
                .toList();
    }

    public ActionType type() {
        return action.type();
    }

    /** What it was done to. */
    public String target() {
        return action.target();
    }

    /** It does more than tell or read. */
    public boolean changes() {
        return action.type().changes();
    }

    /** The incident that its attempt is meant to end. */
    public String incident() {
        return attempt.incident();
    }

    public String domain() {
        return attempt.domain();
    }

    /** The name of the remedy that it is part of. */
    public String remedy() {
        return attempt.remedy();
    }

    /** Its attempt is a step of routine and belongs to no incident. */
    public boolean routine() {
        return attempt.isRoutine();
    }

    public boolean urgent() {
        return attempt.urgent();
    }

    /** When its attempt was chosen, epoch milliseconds. */
    public long startedAt() {
        return attempt.startedAt();
    }

    /** Its attempt still claims its domain. */
    public boolean active() {
        return attempt.active();
    }

    /** At least some of its attempt may have been done, whatever came of it. */
    public boolean carriedOut() {
        return attempt.carriedOut();
    }

    /** When every action of its attempt was carried out, epoch milliseconds; far ahead while that is not so. */
    public long doneAt() {
        return attempt.state() == Attempt.State.DONE ? attempt.changedAt() : NOT_YET;
    }

    /** Its attempt was sent to the agents, and telemetry has yet to prove the effect. */
    public boolean awaitsProof() {
        return attempt.state() == Attempt.State.RUNNING || attempt.state() == Attempt.State.DONE;
    }
}
