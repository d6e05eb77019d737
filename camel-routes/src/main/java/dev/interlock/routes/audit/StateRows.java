package dev.interlock.routes.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the controller remembers over a restart, by name; the last value wins. */
final class StateRows {
    private StateRows() {}

    static boolean save(Connection connection, String name, Instant at, String body) throws SQLException {
        return changed(connection, "UPDATE session_state SET at = ?, body = ? WHERE name = ?", name, at, body)
                || changed(connection, "INSERT INTO session_state (at, body, name) VALUES (?, ?, ?)", name, at, body);
    }

    /** Counts a number up; the row is locked meanwhile, so that no two callers are given the same one. */
    static long next(Connection connection, String name, Instant at) throws SQLException {
        boolean counted = changed(
                connection,
                "UPDATE session_state SET at = ?, body = CAST(CAST(body AS BIGINT) + CAST(? AS BIGINT) AS VARCHAR)"
                        + " WHERE name = ?",
                name,
                at,
                "1");
        if (!counted) {
            save(connection, name, at, "1");
        }
        return Long.parseLong(load(connection, name).orElseThrow());
    }

    private static boolean changed(Connection connection, String sql, String name, Instant at, String body)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            statement.setString(2, body);
            statement.setString(3, name);
            return statement.executeUpdate() == 1;
        }
    }

    static Optional<String> load(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT body FROM session_state WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
