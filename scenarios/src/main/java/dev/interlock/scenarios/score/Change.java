package dev.interlock.scenarios.score;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was carried out and changed the world.
 *
 * @param type the action's name in the plan contract
 * @param args its arguments by name
 * @param before what these were before it; empty where nobody knows
 */
public record Change(Instant at, String type, String target, Map<String, Object> args, Map<String, Object> before) {
    public Change {
        args = Map.copyOf(args);
        before = Map.copyOf(before);
    }

    /** It puts the same device back to where it was before the other change. */
    boolean takesBack(Change other) {
        return type.equals(other.type)
                && target.equals(other.target)
                && !other.before.isEmpty()
                && other.before.entrySet().stream()
                        .allMatch(former -> same(former.getValue(), args.get(former.getKey())));
    }

    private static boolean same(Object former, @Nullable Object now) {
        return (former instanceof Number one && now instanceof Number other)
                ? one.doubleValue() == other.doubleValue()
                : former.equals(now);
    }
}
