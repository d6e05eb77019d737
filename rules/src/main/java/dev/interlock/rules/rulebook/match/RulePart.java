package dev.interlock.rules.rulebook.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One condition of a rule: a pattern, or a group of them. */
public sealed interface RulePart {
    /** Every way in which it holds beside what was found before it. */
    List<Bindings> matches(Bindings before, Look look);

    /** As the rule writes it. */
    String text();

    /**
     * Among which facts is looked.
     *
     * @param mayBe the facts that a pattern of its own may take; all facts, but where somebody asks about one device
     */
    record Look(KnownFacts facts, LookBudget effort, Optional<OneOf> mayBe) {
        /** The same with every fact. */
        Look atAll() {
            return new Look(facts, effort, Optional.empty());
        }
    }

    /** Which facts a pattern may take. */
    interface OneOf {
        Predicate<Object> of(Pattern pattern);
    }

    /**
     * Facts of one type.
     *
     * @param variable what the fact is called; empty where it is not named
     * @param bound fields that are named, in their order
     * @param source where the facts come from, where that is not the session
     */
    record Pattern(
            String type,
            String variable,
            List<Bound> bound,
            List<Constraint> constraints,
            Optional<Expression> source,
            String text)
            implements RulePart {
        /** A field or an answer of a fact that gets a name. */
        public record Bound(String variable, Expression value) {}

        public Pattern {
            bound = List.copyOf(bound);
            constraints = List.copyOf(constraints);
        }

        @Override
        public List<Bindings> matches(Bindings before, Look look) {
            List<Bindings> matches = new ArrayList<>();
            for (Object fact : candidates(before, look)) {
                look.effort().look();
                Bindings with = bind(fact, before);
                if (constraints.stream().allMatch(each -> each.look(fact, with).holds())) {
                    matches.add(with.found(fact));
                }
            }
            return matches;
        }

        /** Each constraint on a fact that may or may not fit. */
        public List<Constraint.Looked> look(Object fact, Bindings before) {
            Bindings with = bind(fact, before);
            return constraints.stream().map(each -> each.look(fact, with)).toList();
        }

        /** What is named, of a fact that may or may not fit. */
        public Bindings bind(Object fact, Bindings before) {
            Bindings with = variable.isEmpty() ? before : before.with(variable, fact, fact);
            for (Bound each : bound) {
                with = with.with(each.variable(), each.value().value(fact, with), fact);
            }
            return with;
        }

        /** The facts of its type that it may take, by what it asks them to be. */
        public List<Object> candidates(Bindings before, Look look) {
            List<Object> facts = source.isPresent()
                    ? from(source.get().value(null, before))
                    : identity(before)
                            .map(each -> look.facts()
                                    .with(type, each.left().text(), each.right().value(null, before)))
                            .orElseGet(() -> look.facts().named(type));
            return look.mayBe().isEmpty()
                    ? facts
                    : facts.stream().filter(look.mayBe().get().of(this)).toList();
        }

        /** A constraint by which its facts can be found at once. */
        private Optional<Constraint.Compare> identity(Bindings before) {
            return constraints.stream()
                    .flatMap(each -> (each instanceof Constraint.Compare compare && compare.isIdentity())
                            ? Stream.of(compare)
                            : Stream.empty())
                    .filter(each ->
                            before.values().keySet().containsAll(each.right().variables()))
                    .findFirst();
        }

        private List<Object> from(@Nullable Object value) {
            if (value instanceof Iterable<?> several) {
                List<Object> facts = new ArrayList<>();
                several.forEach(facts::add);
                return facts;
            }
            return value == null ? List.of() : List.of(value);
        }
    }

    /** Each of them, one beside the other. */
    record Together(List<RulePart> parts, String text) implements RulePart {
        public Together {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Bindings> matches(Bindings before, Look look) {
            List<Bindings> reached = List.of(before);
            for (RulePart part : parts) {
                reached = reached.stream()
                        .flatMap(each -> part.matches(each, look).stream())
                        .toList();
            }
            return reached;
        }
    }

    /** One of them. */
    record Either(List<RulePart> parts, String text) implements RulePart {
        public Either {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Bindings> matches(Bindings before, Look look) {
            return parts.stream()
                    .flatMap(part -> part.matches(before, look).stream())
                    .toList();
        }
    }

    /** Nothing that fits. */
    record Absent(RulePart of, String text) implements RulePart {
        @Override
        public List<Bindings> matches(Bindings before, Look look) {
            return of.matches(before, look.atAll()).isEmpty() ? List.of(before) : List.of();
        }
    }

    /** Something that fits, whatever it is. */
    record Present(RulePart of, String text) implements RulePart {
        @Override
        public List<Bindings> matches(Bindings before, Look look) {
            return of.matches(before, look.atAll()).isEmpty() ? List.of() : List.of(before);
        }
    }

    /** What many facts come to together. */
    record Gathered(RulePart from, List<Total> totals, List<Constraint> constraints, String text) implements RulePart {
        public Gathered {
            totals = List.copyOf(totals);
            constraints = List.copyOf(constraints);
        }

        @Override
        public List<Bindings> matches(Bindings before, Look look) {
            Optional<Bindings> gathered = gather(before, look);
            return gathered
                    .filter(with -> constraints.stream()
                            .allMatch(each -> each.look(null, with).holds()))
                    .stream()
                    .toList();
        }

        /** What they come to, asked for or not; empty where one of the totals is of nothing at all. */
        public Optional<Bindings> gather(Bindings before, Look look) {
            List<Bindings> rows = from.matches(before, look.atAll());
            Bindings with = before;
            for (Total total : totals) {
                Object value = total.of(rows);
                if (value == null) {
                    return Optional.empty();
                }
                with = with.with(total.variable(), value, value);
            }
            return Optional.of(with);
        }
    }

    /** What is not understood here. It is taken to hold, and told so. */
    record Unread(String text) implements RulePart {
        @Override
        public List<Bindings> matches(Bindings before, Look look) {
            return List.of(before);
        }
    }
}
