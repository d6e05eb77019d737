package dev.interlock.rules.rulebook.match;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two values compared as Java does: what is missing is neither less than anything nor more. */
final class Comparison {
    /** Those that are understood here; any other is a question to the language itself. */
    static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=", "contains", "memberOf");

    private Comparison() {}

    static boolean holds(@Nullable Object left, String operator, @Nullable Object right) {
        return switch (operator) {
            case "==" -> same(left, right);
            case "!=" -> !same(left, right);
            case "<", "<=", ">", ">=" -> ordered(left, operator, right);
            case "contains" ->
                (left instanceof Collection<?> many && many.contains(right))
                        || (left instanceof String text && text.contains(String.valueOf(right)));
            default -> right instanceof Collection<?> many && many.contains(left);
        };
    }

    private static boolean ordered(@Nullable Object left, String operator, @Nullable Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return bothWhole(one, other)
                    ? holds(Long.compare(one.longValue(), other.longValue()), operator)
                    : holds(one.doubleValue(), operator, other.doubleValue());
        }
        return left instanceof String one && right instanceof String other && holds(one.compareTo(other), operator);
    }

    private static boolean holds(double one, String operator, double other) {
        return switch (operator) {
            case "<" -> one < other;
            case "<=" -> one <= other;
            case ">" -> one > other;
            default -> one >= other;
        };
    }

    private static boolean holds(int order, String operator) {
        return holds(order, operator, 0);
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return bothWhole(one, other)
                    ? one.longValue() == other.longValue()
                    : one.doubleValue() == other.doubleValue();
        }
        return Objects.equals(left, right);
    }

    private static boolean bothWhole(Number one, Number other) {
        return isWhole(one) && isWhole(other);
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte;
    }
}
