package dev.interlock.rules.rulebook.compile;

import java.util.Set;
import java.util.TreeSet;

/** Rules compare so much that their turn would not end in time. */
public final class RulesTooCostly extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Set<String> rules;

    RulesTooCostly(Set<String> rules) {
        super(
                "Rule \"%s\" compares too many facts with one another. Begin it with what the facts share, such as a zone or a device."
                        .formatted(String.join("\", \"", new TreeSet<>(rules))));
        this.rules = Set.copyOf(rules);
    }

    /** Their names. */
    Set<String> rules() {
        return rules;
    }
}
