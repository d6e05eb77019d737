package dev.interlock.rules.rulebook.examples;

import dev.interlock.rules.rulebook.source.RulebookFault;

/**
 * What came of one example.
 *
 * @param file where it stands, as {@link RulebookFault} has it
 * @param line where the example begins
 * @param rule id of the rule it is about
 * @param fires it claims that the rule fires; otherwise that it stays silent
 * @param sentence the example in the operator's words
 * @param reason why it is not true, in one sentence; empty where it is
 */
public record ExampleResult(String file, int line, String rule, boolean fires, String sentence, String reason) {
    public boolean isTrue() {
        return reason.isEmpty();
    }
}
