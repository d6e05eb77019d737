package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.incident.Attempt.State;
import java.util.Map;
import java.util.Set;

/** The legal moves of an attempt that the world reports; the rules alone say effective or useless. */
final class AttemptMoves {
    private static final Map<State, Set<State>> REPORTED = Map.of(
            State.PROPOSED, Set.of(State.WAITING, State.WITHHELD, State.REFUSED, State.RUNNING),
            State.WAITING, Set.of(State.WITHHELD, State.REFUSED, State.RUNNING),
            // Judged again at dispatch, on fresh facts; or the kill switch was thrown.
            State.RUNNING, Set.of(State.DONE, State.FAILED, State.REFUSED, State.WITHHELD));

    private AttemptMoves() {}

    static boolean legal(State from, State to) {
        return REPORTED.getOrDefault(from, Set.of()).contains(to);
    }
}
