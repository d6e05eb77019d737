package dev.interlock.rules.rulebook.session;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/** The facts of one type that the session holds, in an order of their own: put in order only after something changed. */
final class Shelf<T> {
    private final Class<T> type;
    private final Comparator<T> order;
    private final Function<T, List<String>> keys;
    private final Map<FactHandle, T> facts = new LinkedHashMap<>();
    private final Map<String, Map<FactHandle, T>> groups = new LinkedHashMap<>();
    private @Nullable List<T> inOrder;

    Shelf(Class<T> type, Comparator<T> order) {
        this(type, order, fact -> List.of());
    }

    /** @param keys by which some of them are found without looking at all */
    Shelf(Class<T> type, Comparator<T> order, Function<T, List<String>> keys) {
        this.type = type;
        this.order = order;
        this.keys = keys;
    }

    Class<T> type() {
        return type;
    }

    void put(FactHandle handle, Object fact) {
        remove(handle);
        T own = type.cast(fact);
        facts.put(handle, own);
        inOrder = null;
        keys.apply(own).forEach(key -> groups.computeIfAbsent(key, none -> new LinkedHashMap<>())
                .put(handle, own));
    }

    void remove(FactHandle handle) {
        T gone = facts.remove(handle);
        if (gone != null) {
            inOrder = null;
            keys.apply(gone).forEach(key -> groups.computeIfPresent(key, (each, group) -> without(group, handle)));
        }
    }

    private static <T> @Nullable Map<FactHandle, T> without(Map<FactHandle, T> group, FactHandle handle) {
        group.remove(handle);
        return group.isEmpty() ? null : group;
    }

    List<T> all() {
        List<T> known = inOrder;
        if (known == null) {
            // not toList(): of what that gives, a copy cannot know that it never changes
            known = List.copyOf(facts.values().stream().sorted(order).toList());
            inOrder = known;
        }
        return known;
    }

    /** Those of one key. */
    List<T> of(String wanted) {
        return groups.getOrDefault(wanted, Map.of()).values().stream()
                .sorted(order)
                .toList();
    }

    List<FactHandle> handles(Predicate<Object> wanted) {
        return facts.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
