package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.rulebook.source.CheckedRule;
import java.util.List;
import java.util.regex.Pattern;

/** People are told with a severity that their receivers know. */
public final class SeverityCheck implements RuleCheck {
    private static final Pattern TOLD = Pattern.compile("\\bnew\\s+Alert\\s*\\(\\s*[^,]+,\\s*\"([^\"]*)\"");
    private static final List<String> KNOWN =
            ActionType.ALERT.argument("severity").choices();

    @Override
    public void check(CheckedRule rule) {
        rule.findInText(TOLD, (line, found) -> {
            if (!KNOWN.contains(found.group(1))) {
                rule.fault(
                        line,
                        "There is no severity '%s'.%s Choose one of %s."
                                .formatted(
                                        found.group(1), Nearest.hint(found.group(1), KNOWN), String.join(", ", KNOWN)));
            }
        });
    }
}
