package dev.interlock.rules.plan;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One argument of an action in the plan contract, as its record declares it. */
public final class Argument {
    /** What an argument may hold. */
    public enum Kind {
        NUMBER,
        INTEGER,
        TEXT
    }

    private final RecordComponent component;
    private final Takes declared;
    private final String name;

    Argument(RecordComponent component) {
        this.component = component;
        this.declared = component.getAnnotation(Takes.class);
        this.name = declared.name().isEmpty() ? snakeCase(component.getName()) : declared.name();
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return component.getType() == double.class
                ? Kind.NUMBER
                : component.getType() == long.class ? Kind.INTEGER : Kind.TEXT;
    }

    /** The unit of a number; empty for text. */
    public String unit() {
        return declared.unit();
    }

    public String description() {
        return declared.value();
    }

    /** The only texts it may hold; empty where any will do. */
    public List<String> choices() {
        return component.getType().isEnum() ? constants().map(Argument::lower).toList() : List.of(declared.choices());
    }

    /** The least that a whole number may be. */
    public long least() {
        return declared.least();
    }

    /** It may be left out, and is 0 then. */
    public boolean optional() {
        return declared.optional();
    }

    /** Its text is a regular expression. */
    public boolean isPattern() {
        return declared.pattern();
    }

    /** What its text is the id of; empty where it is no id. */
    public Optional<TargetKind> idOf() {
        return Stream.of(declared.id()).findFirst();
    }

    /** Its value in an action: a number, or a text. */
    Object of(Action action) {
        try {
            Object value = component.getAccessor().invoke(action);
            return value instanceof Enum<?> constant ? lower(constant) : value;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("'%s' of %s cannot be read.".formatted(name, action), impossible);
        }
    }

    /** An action can be made with the value: it is a number where a number is wanted. */
    boolean fits(Object value) {
        return kind() == Kind.TEXT || value instanceof Number;
    }

    /** A number or a text as the record takes it. */
    Object taken(Object value) {
        if (component.getType().isEnum()) {
            return constants()
                    .filter(constant -> lower(constant).equals(value))
                    .findFirst()
                    .orElseThrow();
        }
        return switch (kind()) {
            case NUMBER -> ((Number) value).doubleValue();
            case INTEGER -> ((Number) value).longValue();
            case TEXT -> value.toString();
        };
    }

    private Stream<Enum<?>> constants() {
        return Stream.of(component.getType().getEnumConstants()).map(constant -> (Enum<?>) constant);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
