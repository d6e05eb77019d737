package dev.interlock.rules.rulebook;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** The conditions that rules name, as they ask for them and as they conclude their symptoms. */
final class ConditionNames {
    private static final Map<String, String> NAMED_BY = Map.of(
            "Condition", "name",
            "Symptom", "condition",
            "Pending", "condition",
            "Trouble", "condition",
            "Remedy", "condition",
            "Choice", "condition",
            "Bar", "condition",
            "Attempt", "condition");
    private static final Pattern CONCLUDED = Pattern.compile("\\bSymptom(?:\\.\\w+)?\\s*\\(.*", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private ConditionNames() {}

    /** Those of which the pattern asks for one; none where it asks for any. */
    static List<String> asked(PatternDescr pattern) {
        String field = NAMED_BY.get(pattern.getObjectType());
        return field == null
                ? List.of()
                : pattern.getDescrs().stream()
                        .map(each -> String.valueOf(each.getText()))
                        .filter(text -> text.strip().matches("(?s)" + field + "\\s*(?:==|!=|in\\b|not\\s+in\\b).*"))
                        .flatMap(text -> texts(text).stream())
                        .toList();
    }

    static List<String> concluded(RuleDescr rule) {
        Matcher concluded = CONCLUDED.matcher(String.valueOf(rule.getConsequence()));
        return concluded.find() ? texts(concluded.group()) : List.of();
    }

    /**
     * Every text that may come to be the name of a condition by this rule: what it writes, which another rule may conclude from, and, where it
     * concludes a symptom of whatever it found, what it asks for.
     */
    static Stream<String> concludable(CheckedRule rule) {
        String consequence = String.valueOf(rule.tree().getConsequence());
        boolean whateverIsFound =
                CONCLUDED.matcher(consequence).find() && concluded(rule.tree()).isEmpty();
        Stream<String> asked = whateverIsFound
                ? rule.patterns().stream()
                        .flatMap(pattern -> pattern.getDescrs().stream())
                        .flatMap(each -> texts(String.valueOf(each.getText())).stream())
                : Stream.empty();
        return Stream.concat(texts(consequence).stream(), asked);
    }

    private static List<String> texts(String text) {
        return TEXT.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
