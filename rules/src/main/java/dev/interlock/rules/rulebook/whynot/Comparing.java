package dev.interlock.rules.rulebook.whynot;

import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.fact.Threshold;
import dev.interlock.rules.metric.Measured;
import dev.interlock.rules.rulebook.match.Bindings;
import dev.interlock.rules.rulebook.match.Constraint;
import dev.interlock.rules.rulebook.match.Constraint.Looked;
import dev.interlock.rules.rulebook.match.Expression;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A constraint that does not hold, in one sentence: both values, the limit they come from, and by how much it falls short. */
final class Comparing {
    private static final Map<String, String> IS = Map.of(
            "<",
            "below",
            "<=",
            "at or below",
            ">",
            "above",
            ">=",
            "at or above",
            "==",
            "",
            "!=",
            "other than",
            "contains",
            "a list with",
            "memberOf",
            "one of");

    private static final Pattern BEYOND =
            Pattern.compile("(\\$\\w+)\\.is(ExceededBy|UndercutBy)\\(\\s*(.+),\\s*([^,]+?)\\s*\\)");

    private final String of;
    private final @Nullable Object fact;
    private final Bindings bindings;

    /**
     * Words what is wrong with one fact.
     *
     * @param of what the fact is called
     */
    Comparing(String of, @Nullable Object fact, Bindings bindings) {
        this.of = of;
        this.fact = fact;
        this.bindings = bindings;
    }

    WhyNotFinding finding(Looked looked) {
        Cause cause = looked.isMissing() ? Cause.MISSING : isOfTime(looked) ? Cause.LASTING : Cause.NOT_MET;
        return beyond(looked).orElseGet(() -> WhyNotFinding.of(cause, sentence(looked) + "."));
    }

    private String sentence(Looked looked) {
        if (looked.constraint() instanceof Constraint.Compare compare) {
            return compared(compare, looked);
        }
        if (looked.constraint() instanceof Constraint.Ask ask) {
            return asked(ask.question());
        }
        Constraint.Several several = (Constraint.Several) looked.constraint();
        String parts = looked.parts().stream()
                .filter(part -> several.negated() == part.holds())
                .map(part -> several.negated()
                        ? "%s: the rule asks that it is not so".formatted(words(part.constraint()))
                        : sentence(part))
                .collect(Collectors.joining(several.all() ? ", and " : ", nor: "));
        return parts.isEmpty() ? "%s: %s does not hold".formatted(of, words(several)) : parts;
    }

    private String compared(Constraint.Compare compare, Looked looked) {
        String left = compare.left().text();
        if (isNotANumber(looked.left())) {
            return missing(left);
        }
        if (isNotANumber(looked.right())) {
            return missing(compare.right().text());
        }
        return "%s of %s is %s, %s %s%s%s%s"
                .formatted(
                        name(left),
                        of,
                        value(looked.left(), compare.left()),
                        compare.negated() ? "though it must not be" : "not",
                        IS.getOrDefault(compare.operator(), compare.operator()),
                        IS.getOrDefault(compare.operator(), "x").isEmpty() ? "" : " ",
                        value(looked.right(), compare.right()),
                        limits(compare) + gap(looked));
    }

    private String asked(Expression question) {
        String text = question.text();
        boolean denied = text.startsWith("!");
        String plain = denied ? text.substring(1).strip() : text;
        Set<String> values = new TreeSet<>();
        question.variables().forEach(variable -> bindings.origin(variable)
                .ifPresent(origin -> values.add(
                        variable + " is " + InWords.value(bindings.values().get(variable), ""))));
        return "%s %s '%s'%s"
                .formatted(
                        of,
                        denied ? "is, and the rule asks that it is not," : "is not",
                        plain,
                        values.isEmpty() ? "" : " (" + String.join(", ", values) + ")");
    }

    /** A threshold that is not passed: the form in which most conditions are asked for. */
    private Optional<WhyNotFinding> beyond(Looked looked) {
        if (!(looked.constraint() instanceof Constraint.Ask ask)) {
            return Optional.empty();
        }
        Matcher asked = BEYOND.matcher(ask.question().text());
        if (!asked.matches() || !(bindings.values().get(asked.group(1)) instanceof Threshold threshold)) {
            return Optional.empty();
        }
        Expression measured = ask.question().part(asked.group(3));
        Object value = measured.value(fact, bindings);
        double number = value instanceof Number known ? known.doubleValue() : Double.NaN;
        if (Double.isNaN(number)) {
            return Optional.of(WhyNotFinding.of(Cause.MISSING, missing(asked.group(3)) + "."));
        }
        Limit limit = threshold.limit();
        double gap = Math.abs(number - limit.value());
        return Optional.of(WhyNotFinding.of(
                Cause.NOT_MET,
                "%s of %s is %s %s, not %s %s %s (%s), %s %s short."
                        .formatted(
                                name(asked.group(3)),
                                of,
                                InWords.number(number),
                                limit.unit(),
                                asked.group(2).equals("ExceededBy") ? "above" : "below",
                                InWords.number(limit.value()),
                                limit.unit(),
                                InWords.limit(limit),
                                InWords.number(gap),
                                limit.unit())));
    }

    private String missing(String expression) {
        String metrics = Pattern.compile("[a-z]\\w*")
                .matcher(expression)
                .results()
                .flatMap(found -> metrics(found.group()))
                .distinct()
                .collect(Collectors.joining(", "));
        return "%s of %s is not known%s"
                .formatted(name(expression), of, metrics.isEmpty() ? "" : " (metric " + metrics + ")");
    }

    private Stream<String> metrics(String field) {
        return (fact == null || !fact.getClass().isRecord())
                ? Stream.empty()
                : Arrays.stream(fact.getClass().getRecordComponents())
                        .filter(component -> component.getName().equals(field))
                        .flatMap(component -> Arrays.stream(component.getAnnotationsByType(Measured.class)))
                        .map(Measured::value);
    }

    private String limits(Constraint.Compare compare) {
        Set<String> limits = new TreeSet<>();
        Stream.of(compare.left(), compare.right())
                .flatMap(side -> side.variables().stream())
                .flatMap(variable -> bindings.origin(variable).stream())
                .filter(Limit.class::isInstance)
                .map(Limit.class::cast)
                .forEach(limit -> limits.add(InWords.limit(limit)));
        if (fact instanceof Limit limit) {
            limits.add(InWords.limit(limit));
        }
        return limits.isEmpty() ? "" : " (" + String.join("; ", limits) + ")";
    }

    private static boolean isOfTime(Looked looked) {
        return InWords.isMoment(looked.left()) || InWords.isMoment(looked.right());
    }

    private static String gap(Looked looked) {
        if (!(looked.left() instanceof Number left) || !(looked.right() instanceof Number right)) {
            return "";
        }
        double gap = Math.abs(left.doubleValue() - right.doubleValue());
        return isOfTime(looked)
                ? ", %s short".formatted(InWords.duration(gap))
                : ", %s short".formatted(InWords.number(gap));
    }

    private static String value(@Nullable Object value, Expression side) {
        return InWords.value(value, side.isField() ? side.text() : "");
    }

    private static String name(String expression) {
        return expression.matches("[a-z]\\w*") ? InWords.field(expression) : "'" + expression + "'";
    }

    private static boolean isNotANumber(@Nullable Object value) {
        return value instanceof Double number && number.isNaN();
    }

    private static String words(Constraint constraint) {
        if (constraint instanceof Constraint.Compare compare) {
            return "%s %s %s"
                    .formatted(
                            compare.left().text(),
                            compare.operator(),
                            compare.right().text());
        }
        if (constraint instanceof Constraint.Ask ask) {
            return ask.question().text();
        }
        Constraint.Several several = (Constraint.Several) constraint;
        return several.parts().stream()
                .map(Comparing::words)
                .collect(Collectors.joining(several.all() ? " and " : " or "));
    }
}
