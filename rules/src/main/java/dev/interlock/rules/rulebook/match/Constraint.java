package dev.interlock.rules.rulebook.match;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a pattern asks of one fact. */
public sealed interface Constraint {
    /** Looks at a fact; what the engine could not compare does not hold. */
    Looked look(@Nullable Object fact, Bindings bindings);

    /**
     * Two values compared.
     *
     * @param negated the rule asks that it is not so
     */
    record Compare(Expression left, String operator, Expression right, boolean negated) implements Constraint {
        @Override
        public Looked look(@Nullable Object fact, Bindings bindings) {
            Object one = left.value(fact, bindings);
            Object other = right.value(fact, bindings);
            return new Looked(this, Comparison.holds(one, operator, other) != negated, one, other, List.of());
        }

        /** It asks that a field of the fact is one certain thing. */
        public boolean isIdentity() {
            return operator.equals("==") && !negated && left.isField() && (right.isVariable() || right.isLiteral());
        }
    }

    /** A question that is answered with yes or no. */
    record Ask(Expression question) implements Constraint {
        @Override
        public Looked look(@Nullable Object fact, Bindings bindings) {
            Object answer = question.value(fact, bindings);
            return new Looked(this, Boolean.TRUE.equals(answer), answer, null, List.of());
        }
    }

    /**
     * Several of which all, or at least one, has to hold.
     *
     * @param all every one of them
     */
    record Several(List<Constraint> parts, boolean all, boolean negated) implements Constraint {
        public Several {
            parts = List.copyOf(parts);
        }

        @Override
        public Looked look(@Nullable Object fact, Bindings bindings) {
            List<Looked> looked =
                    parts.stream().map(part -> part.look(fact, bindings)).toList();
            boolean holds = all
                    ? looked.stream().allMatch(Looked::holds)
                    : looked.stream().anyMatch(Looked::holds);
            return new Looked(this, holds != negated, null, null, looked);
        }
    }

    /**
     * What came of looking.
     *
     * @param left what the left side came to, or the answer to a question
     * @param parts what came of the parts of several
     */
    record Looked(
            Constraint constraint,
            boolean holds,
            @Nullable Object left,
            @Nullable Object right,
            List<Looked> parts) {
        /** How far it is from holding, as a share of what is asked for; 1 where that cannot be said. */
        public double distance() {
            if (holds) {
                return 0;
            }
            if (left instanceof Number one && right instanceof Number other) {
                double gap = Math.abs(one.doubleValue() - other.doubleValue());
                return Double.isNaN(gap) ? 1 : Math.min(1, gap / Math.max(1, Math.abs(other.doubleValue())));
            }
            return parts.stream().mapToDouble(Looked::distance).min().orElse(1);
        }

        /** A value that it needs was not measured. */
        public boolean isMissing() {
            return isNaN(left) || isNaN(right) || parts.stream().anyMatch(part -> !part.holds && part.isMissing());
        }

        private static boolean isNaN(@Nullable Object value) {
            return value instanceof Double number && number.isNaN();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Looked looked && constraint.equals(looked.constraint) && holds == looked.holds;
        }

        @Override
        public int hashCode() {
            return Objects.hash(constraint, holds);
        }
    }
}
