package dev.interlock.rules.rulebook.session;

import java.util.List;

/**
 * A rule that fired and changed what is known.
 *
 * @param facts the facts it saw, in the order of its patterns; what it found absent is not among them
 * @param concluded the fact it concluded or stated; the fact it deleted where it did nothing else
 */
public record Firing(String ruleId, String ruleName, List<Object> facts, Object concluded) {
    public Firing {
        facts = List.copyOf(facts);
    }
}
