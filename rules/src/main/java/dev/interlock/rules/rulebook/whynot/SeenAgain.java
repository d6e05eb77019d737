package dev.interlock.rules.rulebook.whynot;

import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.fact.Threshold;
import dev.interlock.rules.rulebook.check.PatternTypes;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.match.Bindings;
import dev.interlock.rules.rulebook.match.RulePart;
import dev.interlock.rules.rulebook.match.RuleParts;
import dev.interlock.rules.rulebook.source.CheckedRule;
import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.rules.rulebook.source.SwitchedOff;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks rules of another rulebook about the facts on which rules of the same ids once fired. What a rule found absent, or counted, is not
 * among those facts, so that only a change of what it saw can be judged. One thread at a time.
 */
public final class SeenAgain {
    /** What can be said of one firing. */
    public enum Verdict {
        /** It would fire on the same facts. */
        FIRES,
        /** It would not. */
        SILENT,
        /** Its facts do not say. */
        UNKNOWN
    }

    /**
     * Whether a rule would fire.
     *
     * @param sentence why not, or why nobody knows; empty where it fires
     */
    public record Answer(Verdict verdict, String sentence) {
        private static final Answer FIRES = new Answer(Verdict.FIRES, "");
    }

    /**
     * A fact that a rule saw.
     *
     * @param type the simple name of its class
     * @param value the fact; empty where it cannot be read back
     */
    public record SeenFact(String type, Optional<Object> value) {}

    private final Optional<Rulebook> decided;
    private final Rulebook judged;
    private final Map<String, CheckedRule> rules;
    private final Set<String> changedLimits;

    /**
     * Asks the rules of one rulebook.
     *
     * @param decided the rulebook whose rules fired, where it is at hand: what is written there in the same words fires again
     * @param judged the one that is asked
     */
    public SeenAgain(Optional<Rulebook> decided, Rulebook judged) {
        this.decided = decided;
        this.judged = judged;
        this.rules = judged.checked().stream().collect(Collectors.toMap(CheckedRule::id, Function.identity()));
        this.changedLimits =
                decided.map(before -> changed(before.limits(), judged.limits())).orElse(Set.of());
    }

    private static Set<String> changed(Collection<Limit> before, Collection<Limit> after) {
        return Stream.concat(
                        before.stream().filter(limit -> !after.contains(limit)),
                        after.stream().filter(limit -> !before.contains(limit)))
                .map(Limit::name)
                .collect(Collectors.toSet());
    }

    /** The class of a fact, by the name that it has in the file of a rule; empty where the judged rulebook has no such rule or fact. */
    public Optional<Class<?>> type(String rule, String name) {
        return Optional.ofNullable(rules.get(rule)).flatMap(known -> PatternTypes.of(known.parsed(), name));
    }

    /** Whether the rule of this id would fire on these facts, in the order in which it saw them. */
    public Answer of(String rule, List<SeenFact> facts) {
        CheckedRule known = rules.get(rule);
        if (known == null) {
            return silent(judged.switchedOff().stream()
                    .filter(off -> off.rule().id().equals(rule))
                    .map(SwitchedOff::reason)
                    .findFirst()
                    .map("The rule is switched off: %s."::formatted)
                    .orElse("There is no such rule."));
        }
        if (known.isShadow()) {
            return silent("It is a @shadow and decides for the record only.");
        }
        boolean same = isWrittenAsBefore(rule) && facts.stream().allMatch(this::isSame) && !asksChangedLimit(rule);
        return same ? Answer.FIRES : asked(known, facts);
    }

    private boolean isWrittenAsBefore(String rule) {
        Optional<String> before = decided.flatMap(book -> book.rule(rule)).map(RuleCard::text);
        return before.isPresent() && before.equals(judged.rule(rule).map(RuleCard::text));
    }

    private boolean isSame(SeenFact fact) {
        return fact.value()
                .filter(Limit.class::isInstance)
                .map(Limit.class::cast)
                .map(limit -> judged.limit(limit.name()).filter(limit::equals).isPresent())
                .orElse(true);
    }

    private boolean asksChangedLimit(String rule) {
        String text = judged.rule(rule).map(RuleCard::text).orElse("");
        return changedLimits.stream().anyMatch(name -> text.contains('"' + name + '"'));
    }

    /** What a rule asks to be absent, or to be there at all, is taken to be as it was. */
    private Answer asked(CheckedRule rule, List<SeenFact> facts) {
        Iterator<SeenFact> left = facts.iterator();
        Bindings bindings = Bindings.NONE;
        for (RulePart part : RuleParts.of(rule)) {
            if (part instanceof RulePart.Absent || part instanceof RulePart.Present) {
                continue;
            }
            if (!(part instanceof RulePart.Pattern pattern) || pattern.source().isPresent()) {
                return unknown("What fired then does not say whether this holds: %s.".formatted(part.text()));
            }
            Optional<Object> fact = left.hasNext() ? fact(rule, pattern, left.next()) : Optional.empty();
            if (fact.isEmpty()) {
                return unknown(
                        "What fired then did not see this, or it cannot be read back: %s.".formatted(part.text()));
            }
            Optional<String> unmet = unmet(pattern, fact.get(), bindings);
            if (unmet.isPresent()) {
                return silent(unmet.get());
            }
            bindings = pattern.bind(fact.get(), bindings);
        }
        return left.hasNext() ? unknown("The rule that fired then asked for more than this one.") : Answer.FIRES;
    }

    /** What a pattern takes in the place of a fact that was seen: of a limit the figures of the judged rulebook. */
    private Optional<Object> fact(CheckedRule rule, RulePart.Pattern pattern, SeenFact seen) {
        Optional<Object> now = seen.value()
                .flatMap(value -> value instanceof Limit limit ? judged.limit(limit.name()) : Optional.of(value));
        Optional<Object> asPattern = pattern.type().equals(Threshold.class.getSimpleName())
                ? now.map(limit -> limit instanceof Limit it ? new Threshold(it, Set.of()) : limit)
                : now;
        return asPattern.filter(value -> PatternTypes.of(rule.parsed(), pattern.type())
                .filter(type -> type.isInstance(value))
                .isPresent());
    }

    private static Optional<String> unmet(RulePart.Pattern pattern, Object fact, Bindings before) {
        Comparing words = new Comparing(InWords.fact(fact), fact, pattern.bind(fact, before));
        return pattern.look(fact, before).stream()
                .filter(looked -> !looked.holds())
                .map(words::finding)
                .map(WhyNotFinding::sentence)
                .findFirst();
    }

    private static Answer silent(String sentence) {
        return new Answer(Verdict.SILENT, sentence);
    }

    private static Answer unknown(String sentence) {
        return new Answer(Verdict.UNKNOWN, sentence);
    }
}
