package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.rulebook.source.CheckedRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PatternDescr;

/** A limit that a rule names exists, and so does a unit: otherwise the rule would never fire, without a word. */
public final class LimitCheck implements RuleCheck {
    private final Set<String> names;
    private final Set<String> units;

    public LimitCheck(Map<String, Limit> limits) {
        this.names = limits.keySet();
        this.units = limits.values().stream().map(Limit::unit).collect(Collectors.toSet());
    }

    @Override
    public void check(CheckedRule rule) {
        for (PatternDescr pattern : rule.patterns()) {
            if (List.of("Limit", "Threshold").contains(pattern.getObjectType())) {
                known(rule, pattern, "name", "limit", names);
                known(rule, pattern, "unit", "limit with the unit", units);
            }
            if (rule.isSafety() && List.of("Threshold", "Member").contains(pattern.getObjectType())) {
                rule.fault(
                        pattern.getLine(),
                        "A safety rule asks for a %s, and the gate knows of no conditions. Ask for the Limit, and for the facts themselves."
                                .formatted(pattern.getObjectType()));
            }
        }
    }

    private static void known(CheckedRule rule, PatternDescr pattern, String field, String what, Set<String> known) {
        ConditionNames.compared(pattern, field).stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> rule.fault(
                        pattern.getLine(),
                        "There is no %s '%s'.%s Add a row to limits.csv, or correct the name."
                                .formatted(what, name, Nearest.hint(name, known))));
    }
}
