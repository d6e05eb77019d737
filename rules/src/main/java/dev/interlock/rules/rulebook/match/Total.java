package dev.interlock.rules.rulebook.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * One figure of what a rule accumulates.
 *
 * @param function one of {@link #FUNCTIONS}
 */
public record Total(String variable, String function, Optional<Expression> of) {
    static final Set<String> FUNCTIONS = Set.of("count", "sum", "average", "min", "max", "collectList", "collectSet");

    /** What it comes to; null where the engine would have nothing either. */
    @Nullable Object of(List<Bindings> rows) {
        List<Object> values = new ArrayList<>();
        for (Bindings row : rows) {
            Object value = of.isPresent() ? of.get().value(null, row) : row;
            if (value != null) {
                values.add(value);
            }
        }
        return switch (function) {
            case "count" -> (long) values.size();
            case "collectList" -> values;
            case "collectSet" -> new HashSet<>(values);
            case "sum" -> numbers(values).sum();
            case "average" -> values.isEmpty() ? null : numbers(values).sum() / values.size();
            case "min" -> values.isEmpty() ? null : numbers(values).min().orElseThrow();
            default -> values.isEmpty() ? null : numbers(values).max().orElseThrow();
        };
    }

    private static DoubleStream numbers(List<Object> values) {
        return values.stream().mapToDouble(value -> ((Number) value).doubleValue());
    }
}
