package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.rulebook.source.CheckedRule;
import java.util.regex.Pattern;

/** A safety rule says its id once, in {@code @id}: the gate takes it from there. */
final class TypedIdCheck implements RuleCheck {
    private static final Pattern VIOLATION = Pattern.compile("\\bViolation\\b");

    @Override
    public void check(CheckedRule rule) {
        if (rule.isSafety() && VIOLATION.matcher(rule.consequence()).find()) {
            rule.fault(
                    rule.tree().getConsequenceLine(),
                    "The rule states a Violation with an id of its own, and %s is what counts. Write insert( Objection.to( $task, \"…\" ) );"
                            .formatted(rule.id()));
        }
    }
}
