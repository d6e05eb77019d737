package dev.interlock.routes.audit.entry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One column of a table, and the record component it holds. */
public final class Column {
    private final RecordComponent component;
    private final String name;
    private final Kind kind;
    private final boolean nullable;

    private Column(RecordComponent component) {
        this.component = component;
        this.name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        this.kind = Kind.of(component.getType());
        this.nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What a column can hold. No fractions: two databases need not print them alike. */
    public enum Kind {
        TEXT,
        WHOLE,
        TRUTH,
        INSTANT;

        private static Kind of(Class<?> type) {
            if (type == String.class || type.isEnum()) {
                return TEXT;
            }
            if (type == long.class || type == int.class) {
                return WHOLE;
            }
            if (type == boolean.class) {
                return TRUTH;
            }
            if (type == Instant.class) {
                return INSTANT;
            }
            throw new IllegalArgumentException("No column holds a %s.".formatted(type.getSimpleName()));
        }
    }

    static Column of(RecordComponent component) {
        return new Column(component);
    }

    /** Its name in the database. */
    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** It may be absent. */
    public boolean nullable() {
        return nullable;
    }

    @Nullable Object from(Object whole) {
        Object value = component(whole);
        if (value == null) {
            return absent();
        }
        return switch (kind) {
            case TEXT -> Text.storable(value instanceof Enum<?> constant ? constant.name() : (String) value);
            case WHOLE -> ((Number) value).longValue();
            case TRUTH -> value;
            case INSTANT -> Text.toMicros((Instant) value);
        };
    }

    private @Nullable Object component(Object whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object absent() {
        if (!nullable) {
            throw new IllegalArgumentException("%s.%s is absent. It must be given."
                    .formatted(component.getDeclaringRecord().getSimpleName(), component.getName()));
        }
        return null;
    }

    @Nullable Object argument(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (component.getType().isEnum()) {
            return Stream.of(Objects.requireNonNull(component.getType().getEnumConstants()))
                    .filter(constant -> ((Enum<?>) constant).name().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "Column %s holds '%s', which nobody writes.".formatted(name, value)));
        }
        return component.getType() == int.class ? (Object) Math.toIntExact((Long) value) : value;
    }
}
