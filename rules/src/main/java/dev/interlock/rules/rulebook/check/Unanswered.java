package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.rulebook.source.CheckedRule;
import dev.interlock.rules.rulebook.source.RulebookFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PatternDescr;

/** A condition that rules raise is one that a rule answers, or is said to be a question: otherwise nobody notices that it was forgotten. */
public final class Unanswered {
    private static final String QUESTION = "question";
    private static final List<String> ANSWERING = List.of("responses", "escalation");
    private static final Pattern EQUALS = Pattern.compile("(\\w+)\\s*==\\s*(\\$\\w+)");

    private final Collection<CheckedRule> rules;
    private final WrittenTexts written;
    private final Families families;

    private Unanswered(Collection<CheckedRule> rules) {
        this.rules = rules;
        this.written = WrittenTexts.of(rules);
        this.families = written.families();
    }

    /** Each once, where it is concluded first. */
    public static List<RulebookFault> in(Collection<CheckedRule> rules) {
        return new Unanswered(rules).faults();
    }

    private List<RulebookFault> faults() {
        Set<String> open = new TreeSet<>(written.known("Symptom", "condition"));
        rules.stream()
                .filter(rule -> ANSWERING.contains(rule.parsed().file().folder()))
                .forEach(rule -> open.removeAll(answered(rule)));
        rules.stream()
                .filter(rule -> rule.tree().getAnnotation(QUESTION) != null)
                .forEach(rule -> open.removeAll(WrittenTexts.conditionsOf(rule)));
        List<RulebookFault> faults = new ArrayList<>();
        for (CheckedRule rule : rules) {
            WrittenTexts.conditionsOf(rule).stream()
                    .filter(open::remove)
                    .forEach(name -> faults.add(fault(rule, name)));
        }
        return faults;
    }

    private static RulebookFault fault(CheckedRule rule, String condition) {
        return rule.parsed()
                .file()
                .fault(
                        rule.tree().getLine(),
                        rule.id(),
                        "No rule in responses or escalation asks for the condition '%s'. Answer it, or write @question( \"why\" ) under the rule's id, so that the planner or a person is asked."
                                .formatted(condition));
    }

    /** Those that it names, also to say that somebody else sees to them, and those of another fact that it asks to be of the same condition. */
    private Set<String> answered(CheckedRule rule) {
        Set<String> answered = new TreeSet<>();
        for (PatternDescr pattern : rule.patterns()) {
            answered.addAll(families.asked(pattern));
            if (pattern.getObjectType().equals("Condition")) {
                answered.addAll(ConditionNames.asked(rule, pattern));
                Set<String> bindings = ConditionNames.fields(pattern).entrySet().stream()
                        .filter(each -> each.getValue().equals("name"))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
                rule.patterns().forEach(other -> answered.addAll(shared(other, bindings)));
            }
        }
        return answered;
    }

    private Set<String> shared(PatternDescr pattern, Set<String> bindings) {
        return pattern.getDescrs().stream()
                .map(each -> EQUALS.matcher(String.valueOf(each.getText()).strip()))
                .filter(Matcher::matches)
                .filter(found -> found.group(1).equals("condition") && bindings.contains(found.group(2)))
                .flatMap(found -> written.known(pattern.getObjectType(), "condition").stream())
                .collect(Collectors.toSet());
    }
}
