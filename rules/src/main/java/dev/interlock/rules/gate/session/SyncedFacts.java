package dev.interlock.rules.gate.session;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Keeps the facts of one type in the session as they are outside, by touching only those that changed. */
final class SyncedFacts<F> {
    private record Held<F>(F fact, FactHandle handle) {}

    private final KieSession session;
    private final Function<F, String> key;
    private final Map<String, Held<F>> held = new HashMap<>();

    SyncedFacts(KieSession session, Function<F, String> key) {
        this.session = session;
        this.key = key;
    }

    void sync(Collection<F> latest) {
        latest.forEach(this::put);
        if (held.size() > latest.size()) {
            Set<String> present = new HashSet<>();
            latest.forEach(fact -> present.add(key.apply(fact)));
            Set<String> gone = new HashSet<>(held.keySet());
            gone.removeAll(present);
            gone.forEach(id -> session.delete(held.remove(id).handle()));
        }
    }

    private void put(F fact) {
        String id = key.apply(fact);
        Held<F> before = held.get(id);
        if (before == null) {
            held.put(id, new Held<>(fact, session.insert(fact)));
        } else if (before.fact() != fact && !before.fact().equals(fact)) {
            session.update(before.handle(), fact);
            held.put(id, new Held<>(fact, before.handle()));
        }
    }
}
