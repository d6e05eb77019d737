package dev.interlock.rules.rulebook;

import dev.interlock.rules.contract.Nearest;
import java.util.Set;
import java.util.regex.Pattern;

/** A limit that a rule names exists: otherwise the rule would never fire, without a word. */
final class LimitCheck implements RuleCheck {
    private static final Pattern LIMIT = Pattern.compile("\\bLimit\\s*\\([^)]*?\\bname\\s*==\\s*\"([^\"]*)\"");

    private final Set<String> limits;

    LimitCheck(Set<String> limits) {
        this.limits = limits;
    }

    @Override
    public void check(CheckedRule rule) {
        rule.findInText(LIMIT, (line, found) -> {
            if (!limits.contains(found.group(1))) {
                rule.fault(
                        line,
                        "There is no limit '%s'.%s Add a row to limits.csv, or correct the name."
                                .formatted(found.group(1), Nearest.hint(found.group(1), limits)));
            }
        });
    }
}
