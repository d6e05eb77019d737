package dev.interlock.routes.trail;

import dev.interlock.rules.condition.Pending;
import dev.interlock.rules.condition.Symptom;
import dev.interlock.rules.rulebook.session.Firing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which firing concluded which fact, so that a decision can be followed back to the samples it rests on. */
public final class Lineage {
    private static final int REMEMBERED_FACTS = 20_000;

    private final Map<Object, Firing> firings = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Firing> eldest) {
            return size() > REMEMBERED_FACTS;
        }
    };

    public void learn(Collection<Firing> fired) {
        fired.forEach(firing -> firings.put(firing.concluded(), firing));
    }

    /** Every firing that a fact rests on, causes before effects. */
    public List<Firing> behind(Object fact) {
        Set<Firing> found = new LinkedHashSet<>();
        Deque<Object> open = new ArrayDeque<>(List.of(fact));
        while (!open.isEmpty()) {
            Firing firing = concluding(open.poll());
            if (firing != null && found.add(firing)) {
                open.addAll(firing.facts());
            }
        }
        List<Firing> causesFirst = new ArrayList<>(found);
        Collections.reverse(causesFirst);
        return causesFirst;
    }

    /** The first of these rules that the fact rests on, by whatever way; also where it was one of several that were collected. */
    public Optional<String> restsOn(Object fact, Set<String> rules) {
        Set<Object> seen = new HashSet<>();
        Deque<Object> open = new ArrayDeque<>(List.of(fact));
        while (!open.isEmpty()) {
            Object each = open.poll();
            if (each instanceof Collection<?> several) {
                open.addAll(several);
                continue;
            }
            Firing firing = seen.add(each) ? concluding(each) : null;
            if (firing != null && rules.contains(firing.ruleId())) {
                return Optional.of(firing.ruleId());
            } else if (firing != null) {
                open.addAll(firing.facts());
            }
        }
        return Optional.empty();
    }

    /** After a restart nobody knows any more how a pending symptom that was remembered came about, but its symptom shows again. */
    private @Nullable Firing concluding(Object fact) {
        Firing firing = firings.get(fact);
        return firing == null && fact instanceof Pending pending ? firings.get(symptomOf(pending)) : firing;
    }

    private static Symptom symptomOf(Pending pending) {
        return new Symptom(pending.condition(), pending.device(), pending.domain(), pending.since());
    }
}
