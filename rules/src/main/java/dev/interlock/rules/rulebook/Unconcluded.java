package dev.interlock.rules.rulebook;

import dev.interlock.rules.contract.Nearest;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** A condition that a rule asks for is one that some rule concludes: otherwise it never holds, without a word. */
final class Unconcluded {
    private Unconcluded() {}

    /** @param limits a name that has no limit is told of elsewhere */
    static void check(Collection<CheckedRule> rules, Set<String> limits) {
        Set<String> concluded =
                rules.stream().flatMap(ConditionNames::concludable).collect(Collectors.toSet());
        rules.forEach(rule -> rule.patterns().forEach(pattern -> ConditionNames.asked(pattern).stream()
                .filter(name -> limits.contains(name) && !concluded.contains(name))
                .forEach(name -> rule.fault(
                        pattern.getLine(),
                        "No rule concludes the condition '%s', so it never holds.%s Write one, or correct the name."
                                .formatted(name, Nearest.hint(name, concluded))))));
    }
}
