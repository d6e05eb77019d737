package dev.interlock.rules.rulebook.whynot;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;

import dev.interlock.rules.condition.Pending;
import dev.interlock.rules.contract.NamesInWords;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Bar;
import dev.interlock.rules.incident.Choice;
import dev.interlock.rules.rulebook.check.ConditionNames;
import dev.interlock.rules.rulebook.match.Bindings;
import dev.interlock.rules.rulebook.match.Constraint;
import dev.interlock.rules.rulebook.match.Constraint.Looked;
import dev.interlock.rules.rulebook.match.FactAnswers;
import dev.interlock.rules.rulebook.match.RulePart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why the first condition of a rule that does not hold does not, and of a fact that is missing why no rule concludes it. */
final class UnmetCondition {
    private static final int WAYS = 50;
    private static final int CANDIDATES = 500;
    private static final int NAMED = 3;
    private static final int DEEPEST = 3;

    private final RuleAndDevice asked;
    private final Reach reach;
    private final int depth;

    UnmetCondition(RuleAndDevice asked, Reach reach, int depth) {
        this.asked = asked;
        this.reach = reach;
        this.depth = depth;
    }

    List<WhyNotFinding> findings() {
        return reach.failing().stream().flatMap(part -> of(part).stream()).toList();
    }

    private List<WhyNotFinding> of(RulePart part) {
        if (part instanceof RulePart.Pattern pattern) {
            return pattern(pattern);
        }
        if (part instanceof RulePart.Absent absent) {
            return inTheWay(absent);
        }
        if (part instanceof RulePart.Present present) {
            return present.of() instanceof RulePart.Pattern pattern
                    ? pattern(pattern)
                    : List.of(WhyNotFinding.of(
                            Cause.NOTHING_SUCH,
                            "There is no %s.".formatted(present.of().text())));
        }
        if (part instanceof RulePart.Gathered gathered) {
            return gathered(gathered);
        }
        return List.of(WhyNotFinding.of(Cause.NOTHING_SUCH, "This does not hold: %s.".formatted(part.text())));
    }

    /** The nearest of the facts that are what is asked for, or that there is none. */
    private List<WhyNotFinding> pattern(RulePart.Pattern pattern) {
        return reach.reached().stream()
                .limit(WAYS)
                .flatMap(before -> pattern.candidates(before, asked.near(reach.about())).stream()
                        .limit(CANDIDATES)
                        .map(fact -> new Near(pattern, fact, before, pattern.look(fact, before))))
                .filter(Near::isWhatIsAskedFor)
                .min(Near.FIRST)
                .map(Near::findings)
                .orElseGet(() -> List.of(nothingSuch(pattern)));
    }

    private WhyNotFinding nothingSuch(RulePart.Pattern pattern) {
        boolean ofTheDevice = pattern.equals(reach.about().subject());
        Optional<Class<?>> type = asked.rule().type(pattern);
        if (ofTheDevice && type.filter(DeviceFact.class::isAssignableFrom).isPresent()) {
            return WhyNotFinding.of(
                    Cause.MISSING,
                    "Nothing has been heard of %s yet.".formatted(reach.about().device()));
        }
        Map<String, Set<String>> wanted = wanted(pattern);
        if (ofTheDevice) {
            wanted.putIfAbsent("device", Set.of(reach.about().device()));
        }
        List<String> words = new ArrayList<>();
        wanted.forEach((field, values) ->
                words.add("%s %s".formatted(InWords.field(field), NamesInWords.few(List.copyOf(values), NAMED))));
        return new WhyNotFinding(
                Cause.NOTHING_SUCH,
                "There is no %s%s."
                        .formatted(
                                InWords.type(pattern.type()),
                                words.isEmpty() ? "" : " with " + String.join(", ", words)),
                depth < DEEPEST ? concluded(pattern, wanted) : List.of());
    }

    /** What the fact would have to be, by field. */
    private Map<String, Set<String>> wanted(RulePart.Pattern pattern) {
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        for (Constraint each : pattern.constraints()) {
            if (each instanceof Constraint.Compare compare && compare.isIdentity()) {
                reach.reached().stream()
                        .map(before -> compare.right().value(null, before))
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .forEach(value -> wanted.computeIfAbsent(compare.left().text(), key -> new LinkedHashSet<>())
                                .add(value));
            }
        }
        return wanted;
    }

    private List<WhyNotFinding> concluded(RulePart.Pattern pattern, Map<String, Set<String>> wanted) {
        String type = pattern.type();
        String device = wanted.getOrDefault("device", Set.of()).stream()
                .findFirst()
                .orElse(reach.about().device());
        if (type.equals("Condition") || type.equals("Symptom")) {
            return wanted.getOrDefault(type.equals("Condition") ? "name" : "condition", Set.of()).stream()
                    .limit(NAMED)
                    .flatMap(name -> condition(name, device).stream())
                    .toList();
        }
        return asked.rules().stream()
                .filter(rule -> rule.makes().filter(type::equals).isPresent())
                .filter(rule -> !asked.isOnTheWay(rule))
                .limit(NAMED)
                .map(rule -> follow(rule, device))
                .toList();
    }

    /** A condition that does not hold has not shown long enough, or does not show. */
    private List<WhyNotFinding> condition(String name, String device) {
        Optional<WhyNotFinding> lasting = asked.facts().of(Pending.class).stream()
                .filter(pending -> pending.condition().equals(name) && !pending.held())
                .filter(pending ->
                        pending.device().equals(device) || asked.places().contains(pending.domain()))
                .min(comparingLong(Pending::since))
                .flatMap(pending -> lasting(pending, asked));
        return lasting.map(List::of).orElseGet(() -> asked.rules().stream()
                .filter(rule -> ConditionNames.concluded(rule.rule()).contains(name))
                .filter(rule -> !asked.isOnTheWay(rule))
                .limit(NAMED)
                .map(rule -> follow(rule, device))
                .toList());
    }

    /** A symptom that shows and is no condition yet. */
    static Optional<WhyNotFinding> lasting(Pending pending, RuleAndDevice asked) {
        return asked.limit(pending.condition())
                .map(limit -> WhyNotFinding.of(
                        Cause.LASTING,
                        "%s of %s has shown for %s; it counts after %s (%s), in %s."
                                .formatted(
                                        pending.condition(),
                                        pending.device(),
                                        InWords.duration((double) (asked.facts().at() - pending.since())),
                                        InWords.duration((double) limit.holdMillis()),
                                        InWords.limit(limit),
                                        InWords.duration(Math.max(0, (double) (pending.since()
                                                + limit.holdMillis()
                                                - asked.facts().at()))))));
    }

    private WhyNotFinding follow(RuleInQuestion rule, String device) {
        RuleAndDevice next = asked.about(rule, device);
        Reach far = next.reach();
        return far.isAll()
                ? WhyNotFinding.of(Cause.HELD, "Rule %s holds, of something else.".formatted(rule.inWords()))
                : new WhyNotFinding(
                        Cause.NOTHING_SUCH,
                        "Rule %s would conclude it.".formatted(rule.inWords()),
                        new UnmetCondition(next, far, depth + 1).findings());
    }

    private List<WhyNotFinding> inTheWay(RulePart.Absent absent) {
        return reach.reached().stream()
                .flatMap(before -> absent.of().matches(before, asked.everything()).stream()
                        .flatMap(found ->
                                found.facts().stream().skip(before.facts().size())))
                .distinct()
                .limit(NAMED)
                .map(fact -> new WhyNotFinding(
                        cause(fact),
                        "There is %s, and the rule asks that there is none.".formatted(InWords.fact(fact)),
                        follows(fact)))
                .toList();
    }

    static Cause cause(Object fact) {
        if (fact instanceof Bar bar) {
            return bar.reason().contains("used up") ? Cause.BUDGET : bar.isRest() ? Cause.COOL_DOWN : Cause.BARRED;
        }
        if (fact instanceof Choice) {
            return Cause.PREFERRED;
        }
        if (fact instanceof Attempt attempt) {
            return attempt.active() ? Cause.UNDER_WAY : Cause.COOL_DOWN;
        }
        return Set.of("Untrusted", "Doubt", "Missing", "Unreadable", "Unheard")
                        .contains(fact.getClass().getSimpleName())
                ? Cause.STALE
                : Cause.IN_THE_WAY;
    }

    /** The rules that concluded a fact, with what they saw. */
    private List<WhyNotFinding> follows(Object fact) {
        String device = device(fact).orElse(reach.about().device());
        return depth >= DEEPEST
                ? List.of()
                : asked.rules().stream()
                        .filter(rule -> rule.makes()
                                .filter(fact.getClass().getSimpleName()::equals)
                                .isPresent())
                        .map(rule -> asked.about(rule, device))
                        .flatMap(next -> Stream.of(next.reach())
                                .filter(Reach::isAll)
                                .map(far -> WhyNotFinding.of(
                                        Cause.HELD,
                                        "It follows by rule %s from %s."
                                                .formatted(
                                                        next.rule().inWords(),
                                                        seen(far.reached().get(0))))))
                        .limit(NAMED)
                        .toList();
    }

    private static Optional<String> device(Object fact) {
        return Optional.ofNullable(FactAnswers.value(fact, "device")).map(String::valueOf);
    }

    static String seen(Bindings bindings) {
        return NamesInWords.few(
                bindings.facts().stream().map(InWords::fact).distinct().toList(), NAMED);
    }

    private List<WhyNotFinding> gathered(RulePart.Gathered gathered) {
        return reach.reached().stream()
                .limit(1)
                .flatMap(before -> gathered.gather(before, asked.everything())
                        .map(with -> gathered.constraints().stream()
                                .map(each -> each.look(null, with))
                                .filter(looked -> !looked.holds())
                                .map(looked -> new Comparing(gathered.text(), null, with).finding(looked)))
                        .orElseGet(() -> Stream.of(WhyNotFinding.of(
                                Cause.NOTHING_SUCH, "There is nothing to count: %s.".formatted(gathered.text())))))
                .toList();
    }

    /** A fact that is of the right kind, and how far it is from being right. */
    private record Near(RulePart.Pattern pattern, Object fact, Bindings before, List<Looked> looked) {
        static final Comparator<Near> FIRST =
                comparingLong(Near::failing).thenComparing(comparingDouble(Near::distance));

        boolean isWhatIsAskedFor() {
            return looked.stream()
                    .allMatch(each -> each.holds()
                            || !(each.constraint() instanceof Constraint.Compare compare && compare.isIdentity()));
        }

        long failing() {
            return looked.stream().filter(each -> !each.holds()).count();
        }

        double distance() {
            return looked.stream().mapToDouble(Looked::distance).sum();
        }

        List<WhyNotFinding> findings() {
            Comparing words = new Comparing(InWords.fact(fact), fact, pattern.bind(fact, before));
            return looked.stream()
                    .filter(each -> !each.holds())
                    .map(words::finding)
                    .toList();
        }
    }
}
