package dev.interlock.rules.rulebook.examples;

import dev.interlock.rules.rulebook.check.ConditionNames;
import dev.interlock.rules.rulebook.check.Families;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.CheckedRule;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PatternDescr;

/** What follows from switching rules off. */
final class OffNotes {
    private final List<ParsedRules> files;
    private final Families families;
    private final Set<String> off;

    private OffNotes(RulebookSource source, Rulebook rulebook) {
        files = source.parsed();
        families = Families.of(rules().toList());
        off = rulebook.switchedOff().stream().map(each -> each.rule().id()).collect(Collectors.toSet());
    }

    static List<String> of(RulebookSource source, Rulebook rulebook) {
        List<String> notes = new ArrayList<>();
        rulebook.switchedOff()
                .forEach(each -> notes.add("Rule %s is off: %s (%s)."
                        .formatted(each.rule().id(), withoutFullStop(each.reason()), each.by())));
        if (!notes.isEmpty()) {
            new OffNotes(source, rulebook).unused().forEach(notes::add);
        }
        return notes;
    }

    /** A rule is never used where each condition that it asks for was raised by rules that are off, and by no other. */
    private Stream<String> unused() {
        Set<String> gone = raised(true);
        gone.removeAll(raised(false));
        return rules().filter(rule -> !off.contains(rule.id()))
                .filter(rule -> asksOnlyFor(gone, rule))
                .map(rule -> "Rule %s is not used any more: nothing else raises what it answers.".formatted(rule.id()));
    }

    /** What stands in a group may be absent, or another of it be there. */
    private boolean asksOnlyFor(Set<String> gone, CheckedRule rule) {
        return rule.tree().getLhs().getDescrs().stream()
                .filter(PatternDescr.class::isInstance)
                .map(PatternDescr.class::cast)
                .map(pattern -> names(rule, pattern))
                .anyMatch(names -> !names.isEmpty() && gone.containsAll(names));
    }

    /** Of a condition by its name or by its family. */
    private Set<String> names(CheckedRule rule, PatternDescr pattern) {
        return pattern.getObjectType().equals("Condition")
                ? Set.copyOf(ConditionNames.asked(rule, pattern))
                : families.asked(pattern);
    }

    private Set<String> raised(boolean byThoseThatAreOff) {
        return rules().filter(rule -> off.contains(rule.id()) == byThoseThatAreOff)
                .flatMap(rule -> ConditionNames.concluded(rule).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<CheckedRule> rules() {
        return files.stream().flatMap(file -> file.checked().stream());
    }

    private static String withoutFullStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
