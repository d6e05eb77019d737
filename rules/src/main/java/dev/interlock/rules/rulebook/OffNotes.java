package dev.interlock.rules.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** What follows from switching rules off. */
final class OffNotes {
    private final List<ParsedRules> files;
    private final Set<String> off;

    private OffNotes(RulebookSource source, Rulebook rulebook) {
        files = source.parsed();
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
        return rules().filter(rule -> !off.contains(ParsedRules.id(rule)))
                .filter(rule -> asksOnlyFor(gone, rule))
                .map(rule -> "Rule %s is not used any more: nothing else raises what it answers."
                        .formatted(ParsedRules.id(rule)));
    }

    /** What stands in a group may be absent, or another of it be there. */
    private static boolean asksOnlyFor(Set<String> gone, RuleDescr rule) {
        return rule.getLhs().getDescrs().stream()
                .filter(PatternDescr.class::isInstance)
                .map(PatternDescr.class::cast)
                .filter(pattern -> pattern.getObjectType().equals("Condition"))
                .map(pattern -> new HashSet<>(ConditionNames.asked(pattern)))
                .anyMatch(names -> !names.isEmpty() && gone.containsAll(names));
    }

    private Set<String> raised(boolean byThoseThatAreOff) {
        return rules().filter(rule -> off.contains(ParsedRules.id(rule)) == byThoseThatAreOff)
                .flatMap(rule -> ConditionNames.concluded(rule).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<RuleDescr> rules() {
        return files.stream().flatMap(file -> file.rules().stream());
    }

    private static String withoutFullStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
