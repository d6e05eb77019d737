package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.condition.Pending;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.fact.Threshold;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;

/** The limits as facts that know of which devices their conditions hold: one for each limit, replaced when that changes. */
final class Thresholds implements RuleRuntimeEventListener {
    private final Keyed<String, Threshold> thresholds;
    private final Map<String, Map<String, Integer>> held = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();

    Thresholds(KieSession session, Collection<Limit> limits) {
        this.thresholds = new Keyed<>(session, Threshold::name);
        limits.forEach(limit -> thresholds.put(new Threshold(limit, Set.of())));
    }

    /** Replaces those of which something changed since; false where nothing did. */
    boolean renew() {
        boolean any = false;
        for (String name : changed) {
            Threshold before = thresholds.get(name);
            Set<String> now = held.getOrDefault(name, Map.of()).keySet();
            if (before != null && !before.held().equals(now)) {
                thresholds.put(new Threshold(before.limit(), now));
                any = true;
            }
        }
        changed.clear();
        return any;
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        count(event.getObject(), 1);
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        count(event.getOldObject(), -1);
        count(event.getObject(), 1);
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        count(event.getOldObject(), -1);
    }

    /** A device can be held in several domains. */
    private void count(Object fact, int more) {
        if (fact instanceof Pending pending && pending.held()) {
            Map<String, Integer> devices = held.computeIfAbsent(pending.condition(), none -> new HashMap<>());
            devices.merge(pending.device(), more, Thresholds::sum);
            changed.add(pending.condition());
        }
    }

    private static @Nullable Integer sum(Integer before, Integer more) {
        return before + more == 0 ? null : Integer.valueOf(before + more);
    }
}
