package dev.interlock.rules.rulebook.source;

/**
 * Something wrong with a rulebook.
 *
 * @param file where it lies, as the person who gave the rulebook's folder would open it
 * @param line from 1; 0 where the file as a whole is meant
 * @param rule id of the rule it is about; empty for none
 * @param message one sentence that says what, then advice
 */
public record RulebookFault(String file, int line, String rule, String message) {
    /** {@code file:line: message}, as editors and terminals link it. */
    @Override
    public String toString() {
        return line > 0 ? "%s:%d: %s".formatted(file, line, message) : "%s: %s".formatted(file, message);
    }
}
