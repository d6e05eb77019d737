package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.rulebook.source.CheckedRule;
import dev.interlock.rules.vocabulary.FactType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** The conditions that one rule names, as it asks for them and as it concludes their symptoms. */
public final class ConditionNames {
    private static final String ANY_OF = "(?s)%s\\s*(?:==|in\\b).*";
    private static final String ANY_OR_NONE_OF = "(?s)%s\\s*(?:==|!=|in\\b|not\\s+in\\b).*";
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:=?\\s*(\\w+)(?:\\(\\))?");
    private static final Pattern CONCLUDED = Pattern.compile("\\bSymptom(?:\\.\\w+)?\\s*\\(.*", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern BOUND = Pattern.compile("\\$\\w+(?:\\.\\w+\\(\\))?");

    private ConditionNames() {}

    /** The field of a fact that names a condition; empty where it has none. */
    static Optional<String> field(CheckedRule rule, String type) {
        if (type.equals("Condition")) {
            return Optional.of("name");
        }
        return PatternTypes.of(rule.parsed(), type)
                .filter(fact -> FactType.components(fact).contains("condition"))
                .map(fact -> "condition");
    }

    /** Those that the pattern asks for, or asks not to be; none where it asks for any. */
    public static List<String> asked(CheckedRule rule, PatternDescr pattern) {
        return field(rule, pattern.getObjectType())
                .map(field -> texts(pattern, ANY_OR_NONE_OF, field))
                .orElse(List.of());
    }

    /** Of these texts the field of the pattern's fact is one; none where it may be any. */
    static List<String> oneOf(PatternDescr pattern, String field) {
        return texts(pattern, ANY_OF, field);
    }

    /** The texts that the pattern compares a field with, one way or the other. */
    static List<String> compared(PatternDescr pattern, String field) {
        return texts(pattern, ANY_OR_NONE_OF, field);
    }

    /** Those whose symptom the rule concludes, as far as it says so itself. */
    public static Set<String> concluded(CheckedRule rule) {
        Matcher concluded = CONCLUDED.matcher(String.valueOf(rule.tree().getConsequence()));
        return concluded.find() ? said(rule, concluded.group()) : Set.of();
    }

    /**
     * Every text that may come to be the name of a condition by this rule: what it writes, which another rule may conclude from, and, where it
     * concludes a symptom of whatever it found, what it asks for.
     */
    static Stream<String> concludable(CheckedRule rule) {
        String consequence = String.valueOf(rule.tree().getConsequence());
        boolean whateverIsFound =
                CONCLUDED.matcher(consequence).find() && concluded(rule).isEmpty();
        Stream<String> asked = whateverIsFound
                ? rule.patterns().stream()
                        .flatMap(pattern -> pattern.getDescrs().stream())
                        .flatMap(each -> texts(String.valueOf(each.getText())).stream())
                : Stream.empty();
        return Stream.concat(said(rule, consequence).stream(), asked);
    }

    /** What each binding of the rule stands for, where a pattern says which texts it can be: {@code $limit.name()}, {@code $condition}. */
    static Map<String, Set<String>> bound(CheckedRule rule) {
        Map<String, Set<String>> bound = new HashMap<>();
        for (PatternDescr pattern : rule.patterns()) {
            field(rule, pattern.getObjectType())
                    .or(() -> limit(pattern.getObjectType()))
                    .ifPresent(field -> bind(pattern, field, bound));
        }
        return bound;
    }

    /** The field that each binding of a pattern stands for. */
    static Map<String, String> fields(PatternDescr pattern) {
        return pattern.getDescrs().stream()
                .map(each -> BINDING.matcher(String.valueOf(each.getText()).strip()))
                .filter(Matcher::matches)
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, other) -> one));
    }

    private static void bind(PatternDescr pattern, String field, Map<String, Set<String>> bound) {
        Set<String> names = new TreeSet<>(oneOf(pattern, field));
        if (!names.isEmpty()) {
            bound.put(pattern.getIdentifier() + "." + field + "()", names);
            fields(pattern).forEach((binding, of) -> {
                if (of.equals(field)) {
                    bound.put(binding, names);
                }
            });
        }
    }

    private static Optional<String> limit(String type) {
        return type.equals("Limit") || type.equals("Threshold") ? Optional.of("name") : Optional.empty();
    }

    /** The texts of a consequence, and those that its bindings stand for. */
    private static Set<String> said(CheckedRule rule, String consequence) {
        Set<String> said = new TreeSet<>(texts(consequence));
        Map<String, Set<String>> bound = bound(rule);
        BOUND.matcher(consequence).results().forEach(found -> said.addAll(bound.getOrDefault(found.group(), Set.of())));
        return said;
    }

    private static List<String> texts(PatternDescr pattern, String comparison, String field) {
        return pattern.getDescrs().stream()
                .map(BaseDescr::getText)
                .map(String::valueOf)
                .filter(text -> text.strip().matches(comparison.formatted(field)))
                .flatMap(text -> texts(text).stream())
                .toList();
    }

    private static List<String> texts(String text) {
        return TEXT.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
