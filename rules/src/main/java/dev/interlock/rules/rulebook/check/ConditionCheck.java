package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.rulebook.source.CheckedRule;
import java.util.Set;

/** A condition that a rule names has its limit: otherwise it never holds, without a word. */
public final class ConditionCheck implements RuleCheck {
    private final Set<String> limits;

    public ConditionCheck(Set<String> limits) {
        this.limits = limits;
    }

    @Override
    public void check(CheckedRule rule) {
        rule.patterns().forEach(pattern -> ConditionNames.asked(rule, pattern)
                .forEach(name -> named(rule, pattern.getLine(), name)));
        WrittenTexts.conditionsOf(rule).forEach(name -> named(rule, rule.tree().getConsequenceLine(), name));
    }

    private void named(CheckedRule rule, int line, String name) {
        if (!limits.contains(name)) {
            rule.fault(
                    line,
                    "There is no condition '%s', as limits.csv has no row of that name.%s Add one, or correct the name."
                            .formatted(name, Nearest.hint(name, limits)));
        }
    }
}
