package dev.interlock.rules.rulebook.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the first patterns of a rule found together.
 *
 * @param values by the variable's name, dollar included
 * @param origins the fact that a variable was read from
 * @param facts those found, in the order of the patterns; what was found absent is not among them
 */
public record Bindings(Map<String, @Nullable Object> values, Map<String, Object> origins, List<Object> facts) {
    public static final Bindings NONE = new Bindings(Map.of(), Map.of(), List.of());

    public Bindings {
        values = Collections.unmodifiableMap(new HashMap<>(values));
        origins = Map.copyOf(origins);
        facts = List.copyOf(facts);
    }

    /** The fact that a variable was read from. */
    public Optional<Object> origin(String variable) {
        return Optional.ofNullable(origins.get(variable));
    }

    Bindings found(Object fact) {
        List<Object> more = new ArrayList<>(facts);
        more.add(fact);
        return new Bindings(values, origins, more);
    }

    Bindings with(String variable, @Nullable Object value, Object origin) {
        Map<String, @Nullable Object> more = new HashMap<>(values);
        more.put(variable, value);
        Map<String, Object> from = new HashMap<>(origins);
        from.put(variable, origin);
        return new Bindings(more, from, facts);
    }
}
