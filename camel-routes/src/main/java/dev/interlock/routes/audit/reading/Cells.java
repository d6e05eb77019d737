package dev.interlock.routes.audit.reading;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of any query's rows. */
final class Cells {
    private Cells() {}

    static List<String> columns(ResultSet rows) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= about.getColumnCount(); column++) {
            names.add(about.getColumnLabel(column).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    static List<@Nullable Object> of(ResultSet rows, int columns) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
            cells.add(plain(rows, column));
        }
        return cells;
    }

    private static @Nullable Object plain(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof OffsetDateTime || value instanceof Timestamp) {
            return DateTimeFormatter.ISO_INSTANT.format(rows.getObject(column, OffsetDateTime.class));
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : rows.getString(column);
    }
}
