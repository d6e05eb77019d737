package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.rulebook.source.CheckedRule;
import dev.interlock.rules.rulebook.source.RuleKind;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** A rule has an id, takes its turn, and does not undo itself. */
public final class ShapeCheck implements RuleCheck {
    private static final Pattern CONCLUDED = Pattern.compile("insertLogical\\s*\\(\\s*(?:new\\s+)?([A-Z]\\w*)");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

    @Override
    public void check(CheckedRule rule) {
        int line = rule.tree().getLine();
        if (rule.id().isEmpty()) {
            rule.fault(
                    line,
                    "Rule \"%s\" has no @id. Write @id(\"AREA-001\") under its name."
                            .formatted(rule.tree().getName()));
        }
        rule.tree().getAttributes().values().forEach(attribute -> reasoned(rule, attribute));
        if (!rule.isSafety() && rule.kind() == RuleKind.STATES && !takesItsTurn(rule)) {
            rule.fault(
                    line,
                    "The rule states or deletes a lasting fact and joins neither Tick nor ChoosePhase. Join Tick() to follow time, or ChoosePhase() to choose.");
        }
        Matcher concluded = CONCLUDED.matcher(String.valueOf(rule.tree().getConsequence()));
        if (concluded.find()) {
            rule.negated().stream()
                    .filter(pattern -> pattern.getObjectType().equals(concluded.group(1)))
                    .filter(pattern ->
                            couldBeItself(pattern, String.valueOf(rule.tree().getConsequence())))
                    .forEach(pattern -> rule.fault(
                            pattern.getLine(),
                            "The rule asks that there is no %s and concludes one, so it undoes itself for ever. Ask for something else."
                                    .formatted(concluded.group(1))));
        }
    }

    private static void reasoned(CheckedRule rule, AttributeDescr attribute) {
        boolean reasoned = rule.commentsBefore().stream().anyMatch(comment -> comment.startsWith("// reason:"));
        if (!reasoned && !attribute.getName().equals("dialect")) {
            rule.fault(
                    attribute.getLine(),
                    "The rule has '%s' without a reason. Let facts give the order, or write '// reason: …' before the rule."
                            .formatted(attribute.getName()));
        }
    }

    private static boolean takesItsTurn(CheckedRule rule) {
        return rule.patterns().stream()
                .map(PatternDescr::getObjectType)
                .anyMatch(type -> type.equals("Tick") || type.equals("ChoosePhase"));
    }

    /** It could not where both name what they mean and the names differ. */
    private static boolean couldBeItself(PatternDescr negated, String consequence) {
        Set<String> asked = strings(negated.getDescrs().toString());
        Set<String> said = strings(consequence);
        return asked.isEmpty() || said.isEmpty() || asked.stream().anyMatch(said::contains);
    }

    private static Set<String> strings(String text) {
        return STRING.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
