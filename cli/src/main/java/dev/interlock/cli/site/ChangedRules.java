package dev.interlock.cli.site;

import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RuleCard;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is another in a rulebook than in the one before. It says what to play first, and no more: any rule may matter to any story.
 *
 * @param rules ids of the rules that are written otherwise, were added or are gone, and of those that ask a changed limit
 * @param names of changed limits, and all names in quotes in those rules
 */
record ChangedRules(Set<String> rules, Set<String> names) {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    ChangedRules {
        rules = Set.copyOf(rules);
        names = Set.copyOf(names);
    }

    static ChangedRules between(Rulebook before, Rulebook after) {
        Set<String> limits = differing(before.limits(), after.limits()).stream()
                .map(Limit::name)
                .collect(Collectors.toSet());
        Set<RuleCard> written = new HashSet<>(differing(texts(before), texts(after)).stream()
                .flatMap(text -> Stream.concat(before.rules().stream(), after.rules().stream())
                        .filter(card -> card.text().equals(text)))
                .toList());
        after.rules().stream()
                .filter(card -> quoted(card).anyMatch(limits::contains))
                .forEach(written::add);
        return new ChangedRules(
                written.stream().map(RuleCard::id).collect(Collectors.toSet()),
                Stream.concat(limits.stream(), written.stream().flatMap(ChangedRules::quoted))
                        .collect(Collectors.toSet()));
    }

    /** A changed rule fired in it, or it speaks of something by the name that such a rule has for it. */
    boolean concern(List<String> sentences, Set<String> fired) {
        return fired.stream().anyMatch(rules::contains)
                || sentences.stream()
                        .flatMap(sentence -> Stream.of(sentence.split("[\\s|\"]+")))
                        .anyMatch(word -> names.contains(word) || rules.contains(word));
    }

    private static List<String> texts(Rulebook rulebook) {
        return rulebook.rules().stream().map(RuleCard::text).toList();
    }

    private static Stream<String> quoted(RuleCard card) {
        return QUOTED.matcher(card.text()).results().map(match -> match.group(1));
    }

    private static <T> List<T> differing(Collection<T> before, Collection<T> after) {
        Set<T> old = new HashSet<>(before);
        Set<T> now = new HashSet<>(after);
        return Stream.concat(
                        before.stream().filter(each -> !now.contains(each)),
                        after.stream().filter(each -> !old.contains(each)))
                .distinct()
                .toList();
    }
}
