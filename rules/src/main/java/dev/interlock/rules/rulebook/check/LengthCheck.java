package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.rulebook.source.CheckedRule;
import java.util.List;
import java.util.Set;

/**
 * A rule is read at a glance. Its lines are those between {@code rule} and {@code end} that say something: not {@code when} and
 * {@code then}, which every rule has, and neither comments nor blank lines.
 */
final class LengthCheck implements RuleCheck {
    private static final int MOST_LINES = 15;
    private static final int MOST_CHARACTERS = 140;
    private static final Set<String> SAY_NOTHING = Set.of("", "when", "then");

    @Override
    public void check(CheckedRule rule) {
        lines(rule);
        characters(rule);
    }

    private static void lines(CheckedRule rule) {
        List<String> between = rule.code().subList(1, rule.code().size() - 1);
        long lines = between.stream()
                .map(String::strip)
                .filter(line -> !SAY_NOTHING.contains(line))
                .count();
        if (lines > MOST_LINES) {
            rule.fault(
                    rule.tree().getLine(),
                    "The rule has %d lines, more than %d. Make two rules of it, or ask for a fact that says several of them at once."
                            .formatted(lines, MOST_LINES));
        }
    }

    private static void characters(CheckedRule rule) {
        int line = rule.tree().getLine();
        for (String text : rule.text()) {
            int characters = text.codePointCount(0, text.length());
            if (characters > MOST_CHARACTERS) {
                rule.fault(
                        line,
                        "The line has %d characters, more than %d. Go on in the next one; a sentence goes on after a plus sign."
                                .formatted(characters, MOST_CHARACTERS));
            }
            line++;
        }
    }
}
