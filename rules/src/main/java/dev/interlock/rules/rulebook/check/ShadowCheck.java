package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.rulebook.source.CheckedRule;
import dev.interlock.rules.rulebook.source.RuleKind;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shadow concludes what can be put aside: a symptom, a condition or a remedy, and never what keeps plans safe. */
public final class ShadowCheck implements RuleCheck {
    private static final Pattern CONCLUDED = Pattern.compile("insertLogical\\s*\\(\\s*(?:new\\s+)?([A-Z]\\w*)");
    private static final Set<String> PUT_ASIDE = Set.of("Symptom", "Condition", "Remedy");

    @Override
    public void check(CheckedRule rule) {
        if (!rule.isShadow()) {
            return;
        }
        int line = rule.tree().getLine();
        Matcher concluded = CONCLUDED.matcher(rule.consequence());
        if (rule.isSafety()) {
            rule.fault(
                    line,
                    "A safety rule cannot be a @shadow: what it would refuse would be done. Remove the line, and see with 'rules backtest' what it would have refused.");
        } else if (rule.kind() == RuleKind.STATES || !concluded.find() || !PUT_ASIDE.contains(concluded.group(1))) {
            rule.fault(
                    line,
                    "Only a rule that concludes a Symptom, a Condition or a Remedy can be a @shadow. Remove the line, and see with 'rules backtest' what the rule would have done.");
        }
    }
}
