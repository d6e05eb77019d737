package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.condition.Symptom;
import dev.interlock.rules.contract.Sha256;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.rules.rulebook.source.ShadowFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts how many times shadows would have acted: once for as long as something lasts, a symptom once it has shown for the hold time of
 * its condition, and many devices in one decision as one time. One thread.
 */
final class ShadowMatches {
    private record Key(String rule, String subject) implements Comparable<Key> {
        static Key of(ShadowFact fact) {
            return new Key(fact.rule(), fact.subject());
        }

        @Override
        public int compareTo(Key other) {
            return rule.equals(other.rule) ? subject.compareTo(other.subject) : rule.compareTo(other.rule);
        }
    }

    private final Rulebook rulebook;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<Key, ShadowMemory.Standing> standing = new TreeMap<>();
    private final Map<Key, Firing> firings = new HashMap<>();

    ShadowMatches(Rulebook rulebook, ShadowMemory memory, Collection<Firing> derived) {
        this.rulebook = rulebook;
        Map<String, String> texts = texts();
        memory.counts().stream()
                .filter(count -> count.text().equals(texts.get(count.rule())))
                .forEach(count -> counts.put(count.rule(), count.matches()));
        memory.standing().stream()
                .filter(each -> texts.containsKey(each.rule()))
                .forEach(each -> standing.put(new Key(each.rule(), each.subject()), each));
        learn(derived);
    }

    /**
     * Compares what shadows conclude at the end of a turn with what they did before.
     *
     * @param present all that they conclude
     * @return the firings by which they would have acted in this turn and had not before
     */
    List<Firing> turn(Collection<Firing> fired, Collection<ShadowFact> present, long now) {
        learn(fired);
        Map<Key, ShadowMemory.Standing> before = new HashMap<>(standing);
        standing.clear();
        List<Firing> counted = new ArrayList<>();
        for (ShadowFact fact : present) {
            Key key = Key.of(fact);
            ShadowMemory.Standing known = before.getOrDefault(
                    key, new ShadowMemory.Standing(fact.rule(), fact.subject(), since(fact, now), false));
            boolean lasted = known.since() <= now - hold(fact);
            Firing firing = firings.get(key);
            if (lasted && !known.counted() && firing != null && standing.get(key) == null) {
                counted.add(firing);
            }
            standing.put(
                    key,
                    new ShadowMemory.Standing(known.rule(), known.subject(), known.since(), lasted || known.counted()));
        }
        counted.stream().map(Firing::ruleId).distinct().forEach(rule -> counts.merge(rule, 1, Integer::sum));
        firings.keySet().retainAll(standing.keySet());
        return counted;
    }

    /** How many times a shadow would have acted since it was written as it is. */
    int of(String rule) {
        return counts.getOrDefault(rule, 0);
    }

    ShadowMemory memory() {
        Map<String, String> texts = texts();
        return new ShadowMemory(
                counts.entrySet().stream()
                        .map(each -> new ShadowMemory.Count(
                                each.getKey(), texts.getOrDefault(each.getKey(), ""), each.getValue()))
                        .toList(),
                List.copyOf(standing.values()));
    }

    private void learn(Collection<Firing> fired) {
        for (Firing firing : fired) {
            if (firing.concluded() instanceof ShadowFact fact) {
                firings.put(Key.of(fact), firing);
            }
        }
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        rulebook.rules().stream()
                .filter(RuleCard::shadow)
                .forEach(card -> texts.put(card.id(), Sha256.of(card.text())));
        return texts;
    }

    private long hold(ShadowFact fact) {
        return rulebook.limit(fact.awaited()).map(Limit::holdMillis).orElse(0L);
    }

    private static long since(ShadowFact fact, long now) {
        return fact.would() instanceof Symptom symptom ? Math.min(symptom.at(), now) : now;
    }
}
