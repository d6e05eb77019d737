package dev.interlock.rules.rulebook.match;

import dev.interlock.rules.fact.ChoosePhase;
import dev.interlock.rules.fact.Tick;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every fact of a session at one moment, between two turns, with what the rules concluded. The facts never change; what is found among
 * them by type and field is kept, so that one thread at a time may use it.
 */
public final class KnownFacts {
    private final Map<String, List<Object>> byType = new LinkedHashMap<>();
    private final Map<String, Map<Object, List<Object>>> byField = new HashMap<>();
    private final long at;

    private KnownFacts(Collection<?> facts) {
        facts.forEach(this::add);
        this.at = of(Tick.class).stream().mapToLong(Tick::now).findFirst().orElse(0);
        // A turn ends with it, and what is chosen is chosen while it is there.
        add(new ChoosePhase(at));
    }

    public static KnownFacts of(Collection<?> facts) {
        return new KnownFacts(facts);
    }

    /** The moment that the session was told of last, epoch milliseconds. */
    public long at() {
        return at;
    }

    /** Those that a pattern of this name matches, in the session's order. */
    public List<Object> named(String type) {
        return byType.getOrDefault(type, List.of());
    }

    public <T> List<T> of(Class<T> type) {
        return named(type.getSimpleName()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Those of them whose field is this. */
    List<Object> with(String type, String field, @Nullable Object value) {
        return byField.computeIfAbsent(type + "." + field, key -> index(type, field))
                .getOrDefault(value == null ? "" : value, List.of());
    }

    private Map<Object, List<Object>> index(String type, String field) {
        Map<Object, List<Object>> index = new HashMap<>();
        for (Object fact : named(type)) {
            Object value = FactAnswers.value(fact, field);
            index.computeIfAbsent(Objects.requireNonNullElse(value, ""), key -> new ArrayList<>())
                    .add(fact);
        }
        return index;
    }

    private void add(Object fact) {
        names(fact.getClass()).forEach(name -> byType.computeIfAbsent(name, key -> new ArrayList<>())
                .add(fact));
    }

    private static Set<String> names(Class<?> type) {
        Set<String> names = new LinkedHashSet<>(Set.of("Object"));
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            names.add(at.getSimpleName());
            Stream.of(at.getInterfaces()).map(Class::getSimpleName).forEach(names::add);
        }
        return names;
    }
}
