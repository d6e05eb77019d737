package dev.interlock.rules.plan;

import java.util.Locale;
import java.util.Map;

/**
 * What a read must have found for a task to be carried out. Closed on purpose: a plan compares, it does not compute. What
 * was not found never satisfies it.
 *
 * @param task the id of the read among the task's dependencies
 * @param field the name of what it found, as in its {@code out}
 * @param value a number for {@link Test#ABOVE} and {@link Test#BELOW}, a text otherwise
 */
public record When(String task, String field, Test is, String value) {
    /** How what was found is compared. */
    public enum Test {
        ABOVE,
        BELOW,
        EQUAL,
        CONTAINING;

        /** Its name in the plan contract. */
        public String contractName() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean compares() {
            return this == ABOVE || this == BELOW;
        }
    }

    public When {
        if (is.compares() && !isFinite(value)) {
            throw new IllegalArgumentException(
                    "The condition 'when' on '%s' compares with \"%s\". Give a finite number.".formatted(field, value));
        }
    }

    /** Whether it holds for what the read found. */
    public boolean holds(Map<String, Object> found) {
        String text = String.valueOf(found.getOrDefault(field, ""));
        return switch (is) {
            case ABOVE -> number(text) > number(value);
            case BELOW -> number(text) < number(value);
            case EQUAL -> text.equals(value) || number(text) == number(value);
            case CONTAINING -> text.contains(value) && found.containsKey(field);
        };
    }

    private static boolean isFinite(String text) {
        return Double.isFinite(number(text));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
