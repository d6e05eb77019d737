package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.rulebook.source.CheckedRule;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/** A text is not compared with a number: the engine would do it, and find {@code "UP" > 5} true. */
public final class TypeCheck implements RuleCheck {
    private static final Pattern BINDING = Pattern.compile("^\\s*(\\$\\w+)\\s*:=?\\s*(\\w+)(?:\\(\\))?\\s*$");
    private static final Pattern COMPARISON = Pattern.compile(
            "(?<![\\w.$])(\\w+)(?:\\(\\))?\\s*(==|!=|<=|>=|<|>)\\s*(-?\\d[\\w.]*|\\$\\w+|\"[^\"]*\")(?![\\w.(]|\\s*[-+*/])");

    @Override
    public void check(CheckedRule rule) {
        Map<String, Class<?>> bound = new HashMap<>();
        List<PatternDescr> patterns = rule.patterns();
        patterns.forEach(pattern -> expressions(pattern).forEach(expression -> bind(rule, pattern, expression, bound)));
        patterns.forEach(
                pattern -> expressions(pattern).forEach(expression -> compare(rule, pattern, expression, bound)));
    }

    private static void bind(CheckedRule rule, PatternDescr pattern, String expression, Map<String, Class<?>> bound) {
        Matcher binding = BINDING.matcher(expression);
        if (binding.matches()) {
            Class<?> type = field(rule, pattern, binding.group(2));
            if (type != null) {
                bound.put(binding.group(1), type);
            }
        }
    }

    private static void compare(
            CheckedRule rule, PatternDescr pattern, String expression, Map<String, Class<?>> bound) {
        Matcher comparison = COMPARISON.matcher(expression);
        while (comparison.find()) {
            Class<?> left = field(rule, pattern, comparison.group(1));
            Class<?> right = type(comparison.group(3), bound);
            if (left != null && right != null && mixes(left, right)) {
                rule.fault(
                        pattern.getLine(),
                        "'%s' compares a text with a number. Compare with a text, or use a field that is a number."
                                .formatted(comparison.group().strip()));
            }
        }
    }

    private static boolean mixes(Class<?> left, Class<?> right) {
        return (left == String.class && isNumber(right)) || (isNumber(left) && right == String.class);
    }

    private static boolean isNumber(Class<?> type) {
        return type == double.class || type == int.class || type == long.class || Number.class.isAssignableFrom(type);
    }

    private static @Nullable Class<?> type(String operand, Map<String, Class<?>> bound) {
        if (operand.startsWith("$")) {
            return bound.get(operand);
        }
        return operand.startsWith("\"") ? String.class : double.class;
    }

    private static List<String> expressions(PatternDescr pattern) {
        return pattern.getDescrs().stream()
                .filter(ExprConstraintDescr.class::isInstance)
                .map(BaseDescr::getText)
                .map(String::valueOf)
                .toList();
    }

    private static @Nullable Class<?> field(CheckedRule rule, PatternDescr pattern, String name) {
        return PatternTypes.of(rule.parsed(), pattern.getObjectType())
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                        .findFirst())
                .map(Method::getReturnType)
                .orElse(null);
    }
}
