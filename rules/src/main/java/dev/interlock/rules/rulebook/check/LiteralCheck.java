package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.rulebook.source.CheckedRule;
import java.util.regex.Pattern;

/** No number stands in a rule: it is a limit with a name, a unit and a source. */
public final class LiteralCheck implements RuleCheck {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w$.])(\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)[dDfFlL]?(?![\\w.])");

    @Override
    public void check(CheckedRule rule) {
        rule.find(NUMBER, (line, found) -> {
            double value = Double.parseDouble(found.group(1));
            if (value != 0 && value != 1) {
                rule.fault(
                        line,
                        "The literal %s stands where a limit belongs. Give it a row in limits.csv and join Limit by name."
                                .formatted(found.group(1)));
            }
        });
    }
}
