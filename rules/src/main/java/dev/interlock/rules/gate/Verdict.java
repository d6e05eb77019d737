package dev.interlock.rules.gate;

import java.util.List;

/** What the safety gate says of a plan. */
public sealed interface Verdict {
    /** Every reason against it; empty when approved. */
    List<Violation> violations();

    default boolean approved() {
        return violations().isEmpty();
    }

    /** No safety rule objects. */
    record Approved() implements Verdict {
        @Override
        public List<Violation> violations() {
            return List.of();
        }
    }

    /** At least one safety rule objects; every objection is listed. */
    record Refused(List<Violation> violations) implements Verdict {
        public Refused {
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("A refusal names at least one violation.");
            }
            violations = List.copyOf(violations);
        }
    }

    static Verdict of(List<Violation> violations) {
        return violations.isEmpty() ? new Approved() : new Refused(violations);
    }
}
