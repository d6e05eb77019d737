package dev.interlock.routes.audit.entry;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of entry becomes a row: its table, and its columns in the order in which they are hashed. The origin's
 * columns come first, then those of the record, each in the order of its components.
 */
public final class Shape {
    private static final List<Column> OF_ORIGIN = columns(Origin.class).toList();
    private static final Map<Class<?>, Shape> BY_KIND = Stream.of(Entry.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Shape::new));
    private static final List<Shape> ALL =
            Stream.of(Entry.class.getPermittedSubclasses()).map(Shape::of).toList();

    private final Class<?> kind;
    private final String table;
    private final List<Column> own;
    private final List<Column> columns;

    private Shape(Class<?> kind) {
        this.kind = kind;
        this.table = kind.getAnnotation(TableName.class).value();
        this.own = columns(kind).toList();
        this.columns = Stream.concat(OF_ORIGIN.stream(), own.stream()).toList();
    }

    /** Every kind of entry, in the order in which {@link Entry} names them. */
    public static List<Shape> all() {
        return ALL;
    }

    public static Shape of(Entry entry) {
        return of(entry.getClass());
    }

    /** The shape of a kind of entry. */
    public static Shape of(Class<?> kind) {
        Shape shape = BY_KIND.get(kind);
        if (shape == null) {
            throw new IllegalArgumentException("%s is no kind of entry.".formatted(kind.getName()));
        }
        return shape;
    }

    /** The shape of a table's rows; empty where no kind of entry has such a table. */
    public static Optional<Shape> ofTable(String table) {
        return ALL.stream().filter(shape -> shape.table.equals(table)).findFirst();
    }

    public String table() {
        return table;
    }

    /** The columns an entry fills, without those of the chain. */
    public List<Column> columns() {
        return columns;
    }

    /** What an entry puts into its columns: text, whole numbers, truth values, instants and nothing else. */
    public List<@Nullable Object> values(Entry entry) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        OF_ORIGIN.forEach(column -> values.add(column.from(entry.origin())));
        own.forEach(column -> values.add(column.from(entry)));
        return values;
    }

    /** The entry that put these values into its columns. */
    public Entry entry(List<@Nullable Object> values) {
        int split = OF_ORIGIN.size();
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(built(Origin.class, arguments(OF_ORIGIN, values.subList(0, split))));
        parts.addAll(arguments(own, values.subList(split, values.size())));
        return (Entry) built(kind, parts);
    }

    private static List<@Nullable Object> arguments(List<Column> columns, List<@Nullable Object> values) {
        List<@Nullable Object> arguments = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            arguments.add(columns.get(i).argument(values.get(i)));
        }
        return arguments;
    }

    private static Stream<Column> columns(Class<?> kind) {
        return Stream.of(kind.getRecordComponents())
                .filter(component -> component.getType() != Origin.class)
                .map(Column::of);
    }

    private static Object built(Class<?> kind, List<@Nullable Object> arguments) {
        try {
            return constructor(kind).newInstance(arguments.toArray());
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("%s refused %s.".formatted(kind.getSimpleName(), arguments), e);
        }
    }

    private static Constructor<?> constructor(Class<?> kind) {
        Class<?>[] types = Arrays.stream(kind.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return kind.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
