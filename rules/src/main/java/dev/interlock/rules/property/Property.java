package dev.interlock.rules.property;

import java.util.Locale;

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

    /** Whether one that is set to nothing has its default. */
    default boolean emptyIsDefault() {
        return otherwise().isEmpty();
    }

    /** Whether it may be set to this. */
    default boolean accepts(String value) {
        return (value.isEmpty() && emptyIsDefault()) || kind().accepts(value);
    }

    /** A declaration, which is a property itself. */
    record Declaration(String key, PropertyKind kind, String otherwise, String description) implements Property {
        @Override
        public Declaration declaration() {
            return this;
        }
    }
}
