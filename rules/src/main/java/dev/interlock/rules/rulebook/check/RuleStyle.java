package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.rulebook.source.CheckedRule;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RulebookFault;
import java.util.ArrayList;
import java.util.List;

/** How rules should read. It keeps none from loading, and what a site wrote in another way goes on working. */
public final class RuleStyle {
    private static final List<RuleCheck> CHECKS = List.of(new LengthCheck(), new TypedIdCheck());

    private RuleStyle() {}

    /** Of the files that are delivered, or of a site's own. */
    public static List<RulebookFault> check(List<ParsedRules> files, boolean own) {
        List<RulebookFault> faults = new ArrayList<>();
        files.stream().filter(parsed -> parsed.file().own() == own).forEach(parsed -> parsed.rules()
                .forEach(rule -> {
                    CheckedRule checked = new CheckedRule(parsed, rule, faults);
                    CHECKS.forEach(check -> check.check(checked));
                }));
        return faults;
    }
}
