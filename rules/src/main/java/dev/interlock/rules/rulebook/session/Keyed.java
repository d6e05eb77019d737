package dev.interlock.rules.rulebook.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Facts of one type in the session, at most one for each key: a later one replaces an earlier one. */
final class Keyed<K, F> {
    private record Held<F>(F fact, FactHandle handle) {}

    private final KieSession session;
    private final Function<F, K> key;
    private final Map<K, Held<F>> held = new LinkedHashMap<>();
    private boolean changed;

    Keyed(KieSession session, Function<F, K> key) {
        this.session = session;
        this.key = key;
    }

    @Nullable F get(K of) {
        Held<F> found = held.get(of);
        return found == null ? null : found.fact();
    }

    void put(F fact) {
        changed = true;
        K of = key.apply(fact);
        Held<F> before = held.get(of);
        if (before == null) {
            held.put(of, new Held<>(fact, session.insert(fact)));
        } else {
            session.update(before.handle(), fact);
            held.put(of, new Held<>(fact, before.handle()));
        }
    }

    void remove(K of) {
        Held<F> gone = held.remove(of);
        if (gone != null) {
            changed = true;
            session.delete(gone.handle());
        }
    }

    void removeIf(Predicate<F> unwanted) {
        List<K> gone = all().stream().filter(unwanted).map(key).toList();
        gone.forEach(this::remove);
    }

    /** In the order in which their keys first came. */
    List<F> all() {
        List<F> facts = new ArrayList<>(held.size());
        held.values().forEach(each -> facts.add(Objects.requireNonNull(each.fact())));
        return facts;
    }

    /** Whether anything came or went since this was asked last. */
    boolean changed() {
        boolean since = changed;
        changed = false;
        return since;
    }

    int size() {
        return held.size();
    }
}
