package dev.interlock.rules.rulebook.match;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a fact answers when a constraint asks for a name. */
public final class FactAnswers {
    private static final Map<Class<?>, Map<String, Optional<Method>>> ASKED = new ConcurrentHashMap<>();

    private FactAnswers() {}

    /** What the fact has under this name; null where it has nothing of it. */
    public static @Nullable Object value(Object fact, String name) {
        return accessor(fact.getClass(), name).map(each -> ask(fact, each)).orElse(null);
    }

    /** The name is one that the fact answers to. */
    public static boolean has(Object fact, String name) {
        return accessor(fact.getClass(), name).isPresent();
    }

    private static Optional<Method> accessor(Class<?> type, String name) {
        return ASKED.computeIfAbsent(type, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(name, key -> find(type, name));
    }

    /** As a rule writes it: {@code name} for {@code name()}, {@code said} for {@code isSaid()}. */
    private static Optional<Method> find(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !method.isBridge())
                .filter(method -> method.getName().equals(name)
                        || method.getName().equalsIgnoreCase("is" + name)
                        || method.getName().equalsIgnoreCase("get" + name))
                .filter(Method::trySetAccessible)
                .findFirst();
    }

    private static @Nullable Object ask(Object fact, Method accessor) {
        try {
            return accessor.invoke(fact);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
