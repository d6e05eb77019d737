package dev.interlock.routes.alerts.notice;

import dev.interlock.routes.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a receiver stands.
 *
 * @param waiting notices of which it has not been told the newest
 * @param failing tries in vain of the message that failed most and still waits; 0 while nothing fails
 * @param failingSince when the oldest message that failed was written
 * @param failure what came back at the last try in vain
 * @param refusal what it said to the last message, if it refused that for good
 * @param toldAt when it took something last
 */
public record Standing(
        int waiting,
        int failing,
        @Nullable Instant failingSince,
        @Nullable String failure,
        @Nullable String refusal,
        @Nullable Instant toldAt) {
    private static final String READ = """
            SELECT
              (SELECT COUNT(*) FROM deliveries d JOIN notices n ON n.id = d.notice WHERE d.receiver = :receiver
                 AND d.told <> 'RESOLVED' AND (d.said < n.said OR d.message IS NOT NULL OR (d.told = 'FIRING' AND n.ends_at IS NOT NULL)))
                 AS waiting,
              (SELECT MAX(attempts) FROM messages WHERE receiver = :receiver AND state = 'WAITING') AS failing,
              (SELECT MIN(written_at) FROM messages WHERE receiver = :receiver AND state = 'WAITING' AND attempts > 0) AS since,
              (SELECT MAX(tried_at) FROM messages WHERE receiver = :receiver AND state = 'TAKEN') AS told_at
            """;

    private static final String LAST = """
            SELECT answer FROM messages WHERE receiver = :receiver AND state = 'WAITING' AND attempts > 0
            ORDER BY tried_at DESC LIMIT 1
            """;

    private static final String REFUSED = """
            SELECT CASE WHEN state = 'REFUSED' THEN answer END AS refusal FROM messages
            WHERE receiver = :receiver AND state <> 'WAITING' ORDER BY tried_at DESC LIMIT 1
            """;

    /** As the tables say. */
    public static Standing of(Audit audit, String receiver) {
        return audit.look("read how '%s' stands".formatted(receiver), handle -> {
            Optional<String> failure = handle.createQuery(LAST)
                    .bind("receiver", receiver)
                    .map((row, context) -> String.valueOf(row.getString(1)))
                    .findFirst();
            Optional<String> refusal = handle.createQuery(REFUSED)
                    .bind("receiver", receiver)
                    .map((row, context) -> Optional.ofNullable(row.getString(1)))
                    .findFirst()
                    .flatMap(found -> found);
            return handle.createQuery(READ)
                    .bind("receiver", receiver)
                    .map((row, context) -> of(row, failure.orElse(null), refusal.orElse(null)))
                    .one();
        });
    }

    private static Standing of(ResultSet row, @Nullable String failure, @Nullable String refusal) throws SQLException {
        return new Standing(
                row.getInt("waiting"),
                row.getInt("failing"),
                instant(row, "since"),
                failure,
                refusal,
                instant(row, "told_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** What is wrong, as a sentence; empty while nothing is. */
    public Optional<String> trouble(String receiver) {
        if (failing > 0) {
            return Optional.of(
                    "'%s' takes nothing since %s (%d tries): %s %,d alerts wait and nothing is lost. Correct alert.%s, or the receiver."
                            .formatted(receiver, failingSince, failing, failure, waiting, receiver));
        }
        return Optional.ofNullable(refusal)
                .map(said ->
                        "'%s' refused the last message for good: %s It is kept as a dead letter; correct alert.%s, then: interlock alert test %s"
                                .formatted(receiver, said, receiver, receiver));
    }
}
