package dev.interlock.routes.audit;

import dev.interlock.rules.contract.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** Writes dead letters: the beginning of each payload, and its length and SHA-256 whole. */
final class DeadLetterRows {
    private static final int KEPT_BYTES = 4096;
    private static final String INSERT = "INSERT INTO dead_letters (at, route, reason, payload, payload_bytes,"
            + " payload_sha256, whole) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private DeadLetterRows() {}

    static int insert(Connection connection, List<DeadLetter> letters) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (DeadLetter letter : letters) {
                bind(insert, letter, letter.payload().getBytes(StandardCharsets.UTF_8));
                insert.addBatch();
            }
            return insert.executeBatch().length;
        }
    }

    private static void bind(PreparedStatement insert, DeadLetter letter, byte[] payload) throws SQLException {
        insert.setObject(1, letter.at().atOffset(ZoneOffset.UTC));
        insert.setString(2, letter.route());
        insert.setString(3, letter.reason().replace('\0', '\uFFFD'));
        insert.setString(4, beginning(payload));
        insert.setLong(5, payload.length);
        insert.setString(6, Sha256.of(payload));
        insert.setBoolean(7, letter.whole() && beginning(payload).equals(letter.payload()));
    }

    /** A character cut in half, and the zero character that PostgreSQL refuses, become the replacement character. */
    private static String beginning(byte[] payload) {
        return new String(payload, 0, Math.min(KEPT_BYTES, payload.length), StandardCharsets.UTF_8)
                .replace('\0', '\uFFFD');
    }
}
