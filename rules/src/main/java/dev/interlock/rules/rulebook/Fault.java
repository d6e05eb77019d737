package dev.interlock.rules.rulebook;

/**
 * Something wrong with a rulebook.
 *
 * @param file path below the rulebook's folder
 * @param line from 1; 0 where the file as a whole is meant
 * @param rule id of the rule it is about; empty for none
 * @param message one sentence that says what, then advice
 */
public record Fault(String file, int line, String rule, String message) {
    /** {@code file:line: message}, as editors and terminals link it. */
    @Override
    public String toString() {
        return "%s:%d: %s".formatted(file, line, message);
    }
}
