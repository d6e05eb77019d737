package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.rulebook.source.CheckedRule;
import dev.interlock.rules.vocabulary.FactType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PatternDescr;

/** A text that a rule asks of what rules conclude is one that some rule concludes: otherwise it never fires, without a word. */
public final class Unconcluded {
    private final Collection<CheckedRule> rules;
    private final Set<String> limits;
    private final Set<String> concluded;
    private final WrittenTexts written;
    private final Set<String> families;

    /** @param limits a name that has no limit is told of elsewhere */
    public Unconcluded(Collection<CheckedRule> rules, Set<String> limits) {
        this.rules = rules;
        this.limits = limits;
        this.concluded = rules.stream().flatMap(ConditionNames::concludable).collect(Collectors.toSet());
        this.written = WrittenTexts.of(rules);
        this.families = written.families().names();
    }

    public void check() {
        rules.forEach(rule -> rule.patterns().forEach(pattern -> {
            conditions(rule, pattern);
            families(rule, pattern);
            PatternTypes.of(rule.parsed(), pattern.getObjectType())
                    .filter(Class::isRecord)
                    .ifPresent(fact -> FactType.components(fact).forEach(field -> texts(rule, pattern, field)));
        }));
    }

    private void conditions(CheckedRule rule, PatternDescr pattern) {
        ConditionNames.asked(rule, pattern).stream()
                .filter(name -> limits.contains(name) && !concluded.contains(name))
                .forEach(name -> rule.fault(
                        pattern.getLine(),
                        "No rule concludes the condition '%s', so it never holds.%s Write one, or correct the name."
                                .formatted(name, Nearest.hint(name, concluded))));
    }

    private void families(CheckedRule rule, PatternDescr pattern) {
        if (Families.isMember(pattern)) {
            ConditionNames.compared(pattern, "family").stream()
                    .filter(name -> !families.contains(name))
                    .forEach(name -> rule.fault(
                            pattern.getLine(),
                            "There is no family '%s' of conditions.%s Write @family( \"%s\" ) at the rules that conclude them, or correct the name."
                                    .formatted(name, Nearest.hint(name, families), name)));
        }
    }

    /** Of a condition that nothing at all concludes it is said already. */
    private void texts(CheckedRule rule, PatternDescr pattern, String field) {
        String type = pattern.getObjectType();
        Optional<Set<String>> closed = written.closed(type, field);
        closed.ifPresent(known -> ConditionNames.compared(pattern, field).stream()
                .filter(text -> !known.contains(text))
                .filter(text -> !field.equals("condition") || (limits.contains(text) && concluded.contains(text)))
                .forEach(text -> rule.fault(
                        pattern.getLine(),
                        "No rule concludes a %s whose %s is '%s'.%s There are %s."
                                .formatted(type, field, text, Nearest.hint(text, known), String.join(", ", known)))));
    }
}
