package dev.interlock.routes.audit.chain;

import dev.interlock.routes.audit.entry.Column;
import dev.interlock.routes.audit.entry.Shape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links to SQL and back. */
public final class ChainRows {
    private static final List<String> OF_CHAIN = List.of("seq", "prev_hash", "key_id", "hash");

    private static final Map<Shape, String> INSERTS =
            Shape.all().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), ChainRows::insertion));

    private ChainRows() {}

    /** The statement that inserts a link of a shape. */
    public static String insert(Shape shape) {
        return Objects.requireNonNull(INSERTS.get(shape));
    }

    private static String insertion(Shape shape) {
        List<String> names = names(shape).toList();
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        shape.table(),
                        String.join(", ", names),
                        names.stream().map(name -> "?").collect(Collectors.joining(", ")));
    }

    /** Binds a link to the statement that inserts its shape. */
    public static void bind(PreparedStatement statement, ChainLink link) throws SQLException {
        statement.setLong(1, link.seq());
        statement.setString(2, link.prevHash());
        statement.setString(3, link.keyId());
        statement.setString(4, link.hash());
        int parameter = OF_CHAIN.size();
        for (Object value : link.values()) {
            parameter++;
            statement.setObject(parameter, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }

    /** The links of a shape between two places, both included, in order. */
    public static List<ChainLink> between(Connection connection, Shape shape, long first, long last)
            throws SQLException {
        return selected(connection, shape, "WHERE seq BETWEEN ? AND ? ORDER BY seq", first, last);
    }

    /** The links of every shape, as the database holds them. */
    public static ChainLinks in(Connection connection) {
        return (first, last) -> {
            List<ChainLink> links = new ArrayList<>();
            for (Shape shape : Shape.all()) {
                links.addAll(between(connection, shape, first, last));
            }
            return links;
        };
    }

    /** The links of a shape for which a condition in SQL holds, in order. */
    public static List<ChainLink> where(Connection connection, Shape shape, String condition, Object... parameters)
            throws SQLException {
        return selected(connection, shape, "WHERE %s ORDER BY seq".formatted(condition), parameters);
    }

    /** The last links of a shape, the newest first. */
    public static List<ChainLink> newest(Connection connection, Shape shape, int rows) throws SQLException {
        return selected(connection, shape, "ORDER BY seq DESC FETCH FIRST ? ROWS ONLY", rows);
    }

    private static List<ChainLink> selected(Connection connection, Shape shape, String which, Object... parameters)
            throws SQLException {
        String sql =
                "SELECT %s FROM %s %s".formatted(names(shape).collect(Collectors.joining(", ")), shape.table(), which);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return read(shape, statement);
        }
    }

    private static List<ChainLink> read(Shape shape, PreparedStatement statement) throws SQLException {
        List<ChainLink> links = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                links.add(new ChainLink(
                        shape,
                        rows.getLong(1),
                        values(shape, rows),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4)));
            }
        }
        return links;
    }

    private static List<@Nullable Object> values(Shape shape, ResultSet rows) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(shape.columns().size());
        int place = OF_CHAIN.size();
        for (Column column : shape.columns()) {
            place++;
            values.add(value(column, rows, place));
        }
        return values;
    }

    private static @Nullable Object value(Column column, ResultSet rows, int place) throws SQLException {
        return switch (column.kind()) {
            case TEXT -> rows.getString(place);
            case WHOLE -> rows.getLong(place);
            case TRUTH -> rows.getBoolean(place);
            case INSTANT -> rows.getObject(place, OffsetDateTime.class).toInstant();
        };
    }

    private static Stream<String> names(Shape shape) {
        return Stream.concat(OF_CHAIN.stream(), shape.columns().stream().map(Column::name));
    }
}
