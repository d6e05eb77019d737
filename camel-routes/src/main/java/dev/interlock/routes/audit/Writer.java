package dev.interlock.routes.audit;

import dev.interlock.routes.audit.chain.ChainLink;
import dev.interlock.routes.audit.chain.ChainRows;
import dev.interlock.routes.audit.chain.ChainTail;
import dev.interlock.routes.audit.chain.Head;
import dev.interlock.routes.audit.chain.KeyRing;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.Shape;
import dev.interlock.routes.audit.reading.AuditUnavailable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that writes. After a failure it is thrown away and the next call opens another, which reads from
 * the database where the chain ends; nothing about the chain is kept in memory.
 */
final class Writer implements AutoCloseable {
    private static final String START = "epoch";
    private static final String NEWEST_START = "SELECT body FROM session_state WHERE name = '" + START + "'";
    private static final String MOVE_HEAD = "UPDATE chain_head SET seq = ?, hash = ? WHERE id = 1";

    /**
     * Hands what was committed to the operating system. {@code WRITE_DELAY=0} would do it too, but stops H2's compaction as well:
     * the file grows to twenty times of what is in it.
     */
    private static final String WRITE_THROUGH = "CHECKPOINT";

    private final AuditDatabase database;
    private final KeyRing keys;
    /** By their SQL; parsing them again costs as much as running them. */
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

    /** Which start of a controller this is; 0 for whoever is none, such as a command. */
    private volatile long start;

    private @Nullable Connection connection;
    private volatile @Nullable String trouble;

    Writer(AuditDatabase database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Work in one transaction. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Waits for whoever is appending, so that nothing of an earlier start is committed after this. */
    long takeOver(Instant at) {
        start = inTransaction("be taken over", open -> {
            Head unused = ChainTail.lockHead(prepared(open, ChainTail.LOCK_HEAD));
            return StateRows.next(open, START, at);
        });
        return start;
    }

    Head append(List<? extends Entry> entries) {
        return inTransaction("append " + entries.size() + " entries", open -> appended(open, own(open), entries));
    }

    Head append(List<? extends Entry> entries, Map<String, String> states, List<KeptAlert> alerts, Instant at) {
        return inTransaction("append " + entries.size() + " entries", open -> {
            Head head = own(open);
            for (Map.Entry<String, String> state : states.entrySet()) {
                StateRows.save(open, state.getKey(), at, state.getValue());
            }
            AlertRows.save(open, alerts, at);
            return appended(open, head, entries);
        });
    }

    /** The head, locked, unless a later start has taken over. */
    private Head own(Connection open) throws SQLException {
        Head head = ChainTail.lockHead(prepared(open, ChainTail.LOCK_HEAD));
        if (start > 0) {
            try (ResultSet newest = prepared(open, NEWEST_START).executeQuery()) {
                if (newest.next() && newest.getLong(1) > start) {
                    throw new SQLException(
                            "start %d of the controller has taken it over and this is start %d; stop this one"
                                    .formatted(newest.getLong(1), start));
                }
            }
        }
        return head;
    }

    private Head appended(Connection open, Head from, List<? extends Entry> entries) throws SQLException {
        Head head = from;
        Map<Shape, PreparedStatement> used = new LinkedHashMap<>();
        for (Entry entry : entries) {
            ChainLink link = ChainLink.seal(entry, head.seq() + 1, head.hash(), keys);
            PreparedStatement insert = prepared(open, ChainRows.insert(link.shape()));
            ChainRows.bind(insert, link);
            insert.addBatch();
            used.put(link.shape(), insert);
            head = new Head(link.seq(), link.hash());
        }
        for (PreparedStatement insert : used.values()) {
            insert.executeBatch();
        }
        move(open, head);
        return head;
    }

    private PreparedStatement prepared(Connection open, String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = open.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    private void move(Connection open, Head head) throws SQLException {
        PreparedStatement update = prepared(open, MOVE_HEAD);
        update.setLong(1, head.seq());
        update.setString(2, head.hash());
        update.executeUpdate();
    }

    /** Does the work and commits it, or leaves nothing of it behind. */
    <T> T inTransaction(String what, Work<T> work) {
        return done(what, work, database.isFile());
    }

    /** Does work that changes nothing. */
    <T> T reading(String what, Work<T> work) {
        return done(what, work, false);
    }

    private synchronized <T> T done(String what, Work<T> work, boolean writeThrough) {
        try {
            Connection open = connection();
            T result = work.on(open);
            open.commit();
            if (writeThrough) {
                prepared(open, WRITE_THROUGH).execute();
            }
            trouble = null;
            return result;
        } catch (SQLException e) {
            abandon();
            String reason = reason(e);
            trouble = "The audit cannot be written: %s. Nothing is sent before it can be.".formatted(reason);
            throw new AuditUnavailable(
                    "The audit could not %s: %s. It will try again with the next call.".formatted(what, reason), e);
        } catch (RuntimeException e) {
            abandon();
            throw e;
        }
    }

    /** Runs a statement of the database's own outside any transaction. */
    void run(String sql) {
        inTransaction(sql, open -> {
            try (Statement statement = open.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null || open.isClosed()) {
            statements.clear();
            open = database.writer();
            connection = open;
        }
        return open;
    }

    private void abandon() {
        Connection broken = connection;
        connection = null;
        statements.clear();
        database.close();
        if (broken != null) {
            close(broken);
        }
    }

    private static void close(Connection broken) {
        try (broken) {
            broken.rollback();
        } catch (SQLException alreadyBroken) {
            // The failure that led here is the one to report.
        }
    }

    /** Why the last attempt to write failed, until one succeeds. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** What the operating system said, such as that the disk is full; else the first line of what the database said. */
    private static String reason(SQLException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf((cause instanceof IOException ? cause : e).getMessage());
        return message.lines()
                .findFirst()
                .orElse(message)
                .replaceFirst("; SQL statement:$", "")
                .replaceFirst(" \\[[0-9-]+]$", "")
                .replaceFirst("[.;]$", "");
    }

    @Override
    public synchronized void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            close(open);
        }
    }
}
