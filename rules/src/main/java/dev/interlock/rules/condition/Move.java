package dev.interlock.rules.condition;

import java.util.Comparator;

/**
 * A job fits into another rack: its GPUs, its heat and its power.
 *
 * @param domain the failure domain that it would relieve
 */
public record Move(Candidate candidate, String to, String domain) {
    private static final Comparator<Move> BY_TARGET = Comparator.comparing(Move::to);

    /** It would be made first. */
    public boolean precedes(Move other) {
        return candidate.equals(other.candidate)
                ? BY_TARGET.compare(this, other) < 0
                : candidate.precedes(other.candidate);
    }

    public String job() {
        return candidate.job();
    }
}
