package dev.interlock.rules.rulebook;

import java.util.ArrayList;
import java.util.List;

/** How rules should read. It keeps none from loading, and what a site wrote in another way goes on working. */
final class RuleStyle {
    private static final List<RuleCheck> CHECKS = List.of(new LengthCheck(), new TypedIdCheck());

    private RuleStyle() {}

    /** Of the files that are delivered, or of a site's own. */
    static List<Fault> check(RulebookSource source, boolean own) {
        List<Fault> faults = new ArrayList<>();
        source.parsed().stream()
                .filter(parsed -> parsed.file().own() == own)
                .forEach(parsed -> parsed.rules().forEach(rule -> {
                    CheckedRule checked = new CheckedRule(parsed, rule, faults);
                    CHECKS.forEach(check -> check.check(checked));
                }));
        return faults;
    }
}
