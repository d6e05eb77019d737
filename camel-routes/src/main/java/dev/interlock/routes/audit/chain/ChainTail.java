package dev.interlock.routes.audit.chain;

import dev.interlock.routes.audit.entry.Shape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/**
 * The end of the chain in the database at one moment.
 *
 * @param head what the database says is the end
 * @param last the highest place that any row has
 */
public record ChainTail(Head head, long last) {
    private static final String HEAD = "SELECT seq, hash FROM chain_head WHERE id = 1";

    /** Reads the head and keeps it locked. */
    public static final String LOCK_HEAD = HEAD + " FOR UPDATE";

    private static final String LAST = Shape.all().stream()
            .map(shape -> "SELECT MAX(seq) AS seq FROM " + shape.table())
            .collect(Collectors.joining(" UNION ALL ", "SELECT COALESCE(MAX(seq), 0) FROM (", ") ends"));

    /** Reads it; nobody may append meanwhile. */
    public static ChainTail read(Connection connection) throws SQLException {
        return new ChainTail(head(connection), longOf(connection, LAST));
    }

    /**
     * Reads the head, and keeps others from appending until the transaction ends.
     *
     * @param lock prepared from {@link #LOCK_HEAD}
     */
    public static Head lockHead(PreparedStatement lock) throws SQLException {
        try (ResultSet rows = lock.executeQuery()) {
            return head(rows);
        }
    }

    private static Head head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(HEAD)) {
            return head(rows);
        }
    }

    private static Head head(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            throw new SQLException("Table chain_head is empty. Someone deleted its row.");
        }
        return new Head(rows.getLong(1), rows.getString(2));
    }

    private static long longOf(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
