package dev.interlock.routes.trail;

import dev.interlock.rules.condition.Pending;
import dev.interlock.rules.condition.Symptom;
import dev.interlock.rules.incident.Escalation;
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
    private static final int REMEMBERED_ESCALATIONS = 1_000;
    private static final int MOST_BEHIND_ESCALATION = 60;

    private final Map<Object, Firing> firings = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Firing> eldest) {
            return size() > REMEMBERED_FACTS;
        }
    };

    private final Map<String, Escalation> escalations = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Escalation> eldest) {
            return size() > REMEMBERED_ESCALATIONS;
        }
    };

    public void learn(Collection<Firing> fired) {
        for (Firing firing : fired) {
            firings.put(firing.concluded(), firing);
            if (firing.concluded() instanceof Escalation escalation) {
                escalations.put(escalation.incident(), escalation);
            }
        }
    }

    /** Every firing that a fact rests on, causes before effects. */
    public List<Firing> behind(Object fact) {
        return behind(fact, false, Integer.MAX_VALUE);
    }

    private List<Firing> behind(Object fact, boolean collected, int most) {
        Set<Firing> found = new LinkedHashSet<>();
        Deque<Object> open = new ArrayDeque<>(List.of(fact));
        while (!open.isEmpty() && found.size() < most) {
            Object each = open.poll();
            Firing firing = concluding(each);
            if (firing != null && found.add(firing)) {
                open.addAll(firing.facts());
            } else if (collected && each instanceof Collection<?> several) {
                open.addAll(several);
            }
        }
        List<Firing> causesFirst = new ArrayList<>(found);
        Collections.reverse(causesFirst);
        return causesFirst;
    }

    /**
     * The firings behind the latest escalation of an incident, causes before effects, those behind what its rule collected among them: what holds, and which
     * bars do. The nearest, where there are more than can be read; none where rules asked nobody.
     */
    public List<Firing> behindEscalation(String incident) {
        Escalation latest = escalations.get(incident);
        return latest == null ? List.of() : behind(latest, true, MOST_BEHIND_ESCALATION);
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
