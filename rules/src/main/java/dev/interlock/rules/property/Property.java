package dev.interlock.rules.property;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One thing that can be set, by the same declaration for whoever reads, checks and documents it. A room's properties are the
 * constants of an enumeration.
 */
public interface Property {
    /** What is said of it. */
    Declaration declaration();

    /** Its name in a properties file and behind {@code --set}. */
    default String key() {
        return declaration().key;
    }

    default PropertyKind kind() {
        return declaration().kind;
    }

    /** The value it has when nobody sets it; empty where there is none. */
    default String otherwise() {
        return declaration().otherwise;
    }

    /** What it is for, in sentences; empty where only a route knows. */
    default String description() {
        return declaration().description;
    }

    /** Its name in the environment: {@code INTERLOCK_PORT} for {@code interlock.port}. */
    default String variable() {
        String own = key().startsWith("interlock.") ? key() : "interlock." + key();
        return own.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** All its names in the environment, of which the first that is set counts: its own, then what users of other tools know it by. */
    default List<String> variables() {
        return Stream.concat(Stream.of(variable()), declaration().familiar.stream())
                .toList();
    }

    /** Whether one that is set to nothing has its default. */
    default boolean emptyIsDefault() {
        return otherwise().isEmpty();
    }

    /** Whether it may be set to this. */
    default boolean accepts(String value) {
        return (value.isEmpty() && emptyIsDefault()) || kind().accepts(value);
    }

    /**
     * A declaration, which is a property itself.
     *
     * @param familiar other names in the environment, by which users of other tools know it
     */
    record Declaration(String key, PropertyKind kind, String otherwise, String description, List<String> familiar)
            implements Property {
        public Declaration {
            familiar = List.copyOf(familiar);
        }

        public Declaration(String key, PropertyKind kind, String otherwise, String description) {
            this(key, kind, otherwise, description, List.of());
        }

        @Override
        public Declaration declaration() {
            return this;
        }
    }
}
