package dev.interlock.simulator.cloud.parts;

import dev.interlock.simulator.shop.process.Address;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shop's database as its operators reach it: not by way of the relay, and with a second's patience. Thread-safe. */
public final class ShopDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(ShopDatabase.class);
    private static final int PATIENCE_SECONDS = 1;

    /**
     * Sessions that wait for a lock; the session that holds what they wait for and waits for nobody itself; and how long
     * its transaction has been open, for those who wait give up and come again.
     */
    private static final String BLOCKED = """
            with waiting as (
                select pid, unnest(pg_blocking_pids(pid)) as blocker
                from pg_stat_activity
                where cardinality(pg_blocking_pids(pid)) > 0)
            select (select count(distinct pid) from waiting) as blocked,
                   extract(epoch from clock_timestamp() - holder.xact_start) as seconds,
                   holder.pid as blocker
            from pg_stat_activity as holder
            where holder.pid in (select blocker from waiting)
              and holder.pid not in (select pid from waiting)
            order by holder.xact_start
            limit 1
            """;

    /** Counting all orders takes longer than a look. */
    private static final int PATIENCE_AT_COUNTING_SECONDS = 10;

    private final PGSimpleDataSource source;
    private final PGSimpleDataSource patient;
    private @Nullable Connection lock;

    /**
     * Sessions that wait for a lock that another one holds.
     *
     * @param longestSeconds how long that one's transaction has been open
     */
    public record Blocked(long sessions, double longestSeconds, long blockingSession) {
        public static final Blocked NONE = new Blocked(0, 0, 0);
    }

    public ShopDatabase(Address address, Map<String, String> access) {
        source = source(address, access, PATIENCE_SECONDS);
        patient = source(address, access, PATIENCE_AT_COUNTING_SECONDS);
    }

    private static PGSimpleDataSource source(Address address, Map<String, String> access, int seconds) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {address.host()});
        source.setPortNumbers(new int[] {address.port()});
        source.setDatabaseName(access.get("SHOP_DATABASE_NAME"));
        source.setUser(access.get("SHOP_DATABASE_USER"));
        source.setPassword(access.get("SHOP_DATABASE_PASSWORD"));
        source.setConnectTimeout(seconds);
        source.setSocketTimeout(seconds);
        source.setLoginTimeout(seconds);
        source.setApplicationName("operators");
        return source;
    }

    /** For counting. */
    public DataSource patient() {
        return patient;
    }

    /** Who waits for whom; empty where the database does not answer. */
    public Optional<Blocked> blocked() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(BLOCKED)) {
            return Optional.of(
                    rows.next() ? new Blocked(rows.getLong(1), rows.getDouble(2), rows.getLong(3)) : Blocked.NONE);
        } catch (SQLException silent) {
            LOG.debug("The database does not answer.", silent);
            return Optional.empty();
        }
    }

    /** Ends a session; false where there is none of this id. */
    public boolean terminate(long session) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select pg_terminate_backend(pid) from pg_stat_activity where pid = ? and backend_type = 'client backend'")) {
            statement.setLong(1, session);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        } catch (SQLException silent) {
            throw trouble(silent);
        }
    }

    /** Opens a session that locks the table of orders and does nothing more. */
    public synchronized void lockOrders() {
        unlockOrders();
        try {
            lock = source.getConnection();
            lock.setAutoCommit(false);
            try (Statement statement = lock.createStatement()) {
                statement.execute("lock table orders in access exclusive mode");
            }
        } catch (SQLException silent) {
            unlockOrders();
            throw trouble(silent);
        }
    }

    /** Ends that session, unless somebody else has. */
    public synchronized void unlockOrders() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (SQLException gone) {
            LOG.debug("The session that held the lock is gone.", gone);
        }
        lock = null;
    }

    private static RuntimeTrouble trouble(SQLException cause) {
        return new RuntimeTrouble(
                "The database does not do it (%s). Look whether it runs.".formatted(cause.getMessage()), cause);
    }
}
