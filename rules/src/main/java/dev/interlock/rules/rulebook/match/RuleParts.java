package dev.interlock.rules.rulebook.match;

import dev.interlock.rules.rulebook.source.CheckedRule;
import dev.interlock.rules.rulebook.source.ParsedRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParserFactory;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads the conditions of a rule from its syntax tree, one by one. */
public final class RuleParts {
    private final ParsedRules file;

    private RuleParts(CheckedRule rule) {
        this.file = rule.parsed();
    }

    /** The conditions in their order; each has to hold beside those before it. */
    public static List<RulePart> of(CheckedRule rule) {
        RuleParts reader = new RuleParts(rule);
        return reader.parts(rule.tree().getLhs());
    }

    private List<RulePart> parts(ConditionalElementDescr group) {
        return group.getDescrs().stream().map(each -> part((BaseDescr) each)).toList();
    }

    private RulePart part(BaseDescr at) {
        if (at instanceof PatternDescr pattern) {
            return pattern(pattern);
        }
        if (at instanceof AndDescr and) {
            List<RulePart> parts = parts(and);
            return new RulePart.Together(parts, texts(parts, " and "));
        }
        if (at instanceof OrDescr or) {
            List<RulePart> parts = parts(or);
            return new RulePart.Either(parts, texts(parts, " or "));
        }
        if (at instanceof NotDescr not) {
            RulePart of = one(parts(not));
            return new RulePart.Absent(of, "not " + of.text());
        }
        if (at instanceof ExistsDescr exists) {
            RulePart of = one(parts(exists));
            return new RulePart.Present(of, "exists " + of.text());
        }
        return new RulePart.Unread(String.valueOf(at.getText()));
    }

    private static RulePart one(List<RulePart> parts) {
        return parts.size() == 1 ? parts.get(0) : new RulePart.Together(parts, texts(parts, " and "));
    }

    private static String texts(List<RulePart> parts, String between) {
        return parts.stream().map(RulePart::text).collect(Collectors.joining(between));
    }

    private RulePart pattern(PatternDescr pattern) {
        List<RulePart.Pattern.Bound> bound = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        for (Object each : pattern.getDescrs()) {
            if (!(each instanceof ExprConstraintDescr constraint)) {
                return new RulePart.Unread(text(pattern));
            }
            for (BaseDescr read : read(constraint.getExpression())) {
                if (read instanceof BindingDescr binding) {
                    bound.add(new RulePart.Pattern.Bound(binding.getVariable(), expression(binding.getExpression())));
                } else {
                    constraints.add(constraint(read, bound));
                }
            }
        }
        if (pattern.getSource() instanceof AccumulateDescr gathered) {
            return gathered(gathered, constraints, pattern);
        }
        Optional<Expression> source = pattern.getSource() instanceof FromDescr from
                ? Optional.of(expression(from.getDataSource().toString()))
                : Optional.empty();
        return (pattern.getSource() == null || source.isPresent())
                ? new RulePart.Pattern(
                        pattern.getObjectType(),
                        named(pattern.getIdentifier()),
                        bound,
                        constraints,
                        source,
                        text(pattern)
                                + source.map(from -> " from " + from.text()).orElse(""))
                : new RulePart.Unread(text(pattern));
    }

    private RulePart gathered(AccumulateDescr gathered, List<Constraint> constraints, PatternDescr pattern) {
        List<Total> totals = gathered.getFunctions().stream()
                .map(call -> new Total(
                        named(call.getBind()),
                        call.getFunction(),
                        call.getParams().length == 0 ? Optional.empty() : Optional.of(expression(call.getParams()[0]))))
                .toList();
        boolean readable = !totals.isEmpty()
                && totals.stream()
                        .allMatch(total -> Total.FUNCTIONS.contains(total.function())
                                && !total.variable().isEmpty());
        RulePart from = part(gathered.getInput());
        String text = totals.stream()
                .map(total -> total.function() + " of "
                        + total.of().map(Expression::text).orElse("all"))
                .collect(Collectors.joining(", "));
        return readable
                ? new RulePart.Gathered(from, totals, constraints, "%s over %s".formatted(text, from.text()))
                : new RulePart.Unread(text(pattern));
    }

    private Constraint constraint(BaseDescr read, List<RulePart.Pattern.Bound> bound) {
        if (read instanceof RelationalExprDescr compared && !Comparison.OPERATORS.contains(compared.getOperator())) {
            String question = "%s %s %s"
                    .formatted(
                            side(compared.getLeft(), bound).text(),
                            compared.getOperator(),
                            side(compared.getRight(), bound).text());
            return new Constraint.Ask(expression(compared.isNegated() ? "!( " + question + " )" : question));
        }
        if (read instanceof RelationalExprDescr compared) {
            return new Constraint.Compare(
                    side(compared.getLeft(), bound),
                    compared.getOperator(),
                    side(compared.getRight(), bound),
                    compared.isNegated());
        }
        if (read instanceof ConstraintConnectiveDescr several) {
            return new Constraint.Several(
                    several.getDescrs().stream()
                            .map(each -> constraint(each, bound))
                            .toList(),
                    several.getConnective() == ConnectiveType.AND,
                    several.isNegated());
        }
        return new Constraint.Ask(expression(expressionOf(read)));
    }

    private Expression side(BaseDescr side, List<RulePart.Pattern.Bound> bound) {
        if (side instanceof BindingDescr binding) {
            Expression value = expression(binding.getExpression());
            bound.add(new RulePart.Pattern.Bound(binding.getVariable(), value));
            return value;
        }
        return expression(expressionOf(side));
    }

    private static String expressionOf(BaseDescr read) {
        return read instanceof AtomicExprDescr atom ? atom.getExpression() : read.toString();
    }

    private static List<BaseDescr> read(String text) {
        ConstraintConnectiveDescr read =
                DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6).parse(text);
        return read.getDescrs();
    }

    private Expression expression(String text) {
        return Expression.of(text, file);
    }

    private static String named(@Nullable String name) {
        return name == null ? "" : name;
    }

    private static String text(PatternDescr pattern) {
        return pattern.getDescrs().stream()
                .map(each -> each instanceof ExprConstraintDescr constraint ? constraint.getExpression() : "")
                .map(String::strip)
                .collect(Collectors.joining(
                        ", ",
                        pattern.getObjectType() + "( ",
                        pattern.getDescrs().isEmpty() ? ")" : " )"));
    }
}
