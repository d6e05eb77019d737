package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.rulebook.source.CheckedRule;
import dev.interlock.rules.rulebook.source.RuleKind;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A consequence states one fact, reads no clock and does nothing else. */
public final class ConsequenceCheck implements RuleCheck {
    private static final Pattern INSERTED = Pattern.compile("\\binsert\\s*\\(\\s*(?:new\\s+)?([A-Z]\\w*)");
    private static final Pattern INSERT = Pattern.compile("insert\\s*\\(.*", Pattern.DOTALL);
    private static final Pattern DELETE = Pattern.compile("delete\\s*\\(.*", Pattern.DOTALL);

    @Override
    public void check(CheckedRule rule) {
        statements(rule);
        if (rule.isSafety()) {
            onlyObjections(rule);
        }
    }

    private static void statements(CheckedRule rule) {
        int line = rule.tree().getConsequenceLine();
        String consequence = rule.consequence();
        if (RuleKind.concludes(consequence) && RuleKind.states(consequence)) {
            rule.fault(
                    line,
                    "The rule concludes and states at once. Make two rules of it: insertLogical in one, insert in the other.");
            return;
        }
        List<String> statements = Arrays.stream(consequence.split(";", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        boolean replaces = statements.size() == 2
                && DELETE.matcher(statements.get(0)).matches()
                && INSERT.matcher(statements.get(1)).matches();
        if (statements.isEmpty()) {
            rule.fault(line, "The rule does nothing. State one fact, or remove the rule.");
        } else if (statements.size() > 1 && !replaces) {
            rule.fault(
                    line,
                    "The consequence has %d statements. State one fact; only delete( $old ); insert( new one ); may be two."
                            .formatted(statements.size()));
        }
    }

    /** A violation that is whole already is how objections were written before there were any. */
    private static void onlyObjections(CheckedRule rule) {
        Matcher inserted = INSERTED.matcher(rule.consequence());
        while (inserted.find()) {
            if (!inserted.group(1).equals("Objection") && !inserted.group(1).equals("Violation")) {
                rule.fault(
                        rule.tree().getConsequenceLine(),
                        "A safety rule states a %s. It may only insert an Objection; conclude anything else with insertLogical."
                                .formatted(inserted.group(1)));
            }
        }
    }
}
