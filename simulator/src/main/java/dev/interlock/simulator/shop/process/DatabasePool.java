package dev.interlock.simulator.shop.process;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The shop's database, reached by the settings; a pool opens before the database is there and finds it when it comes. */
public final class DatabasePool {
    private static final int CONNECT_MS = 1_000;

    private DatabasePool() {}

    /**
     * Opens a pool.
     *
     * @param longest how long one statement may take before the database cancels it
     */
    public static HikariDataSource pool(ProcessSettings settings, String name, int size, Duration longest) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl("jdbc:postgresql://%s/%s"
                .formatted(settings.address("SHOP_DATABASE"), settings.text("SHOP_DATABASE_NAME")));
        config.setUsername(settings.text("SHOP_DATABASE_USER"));
        config.setPassword(settings.text("SHOP_DATABASE_PASSWORD", ""));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(size, 2));
        config.setConnectionTimeout(CONNECT_MS);
        config.setValidationTimeout(CONNECT_MS / 2);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", name);
        config.addDataSourceProperty("connectTimeout", "1");
        config.addDataSourceProperty("loginTimeout", "2");
        // longer than the database itself waits, so that its own word about a slow statement arrives
        config.addDataSourceProperty("socketTimeout", String.valueOf(longest.toSeconds() + 1));
        config.addDataSourceProperty("options", "-c statement_timeout=" + longest.toMillis());
        return new HikariDataSource(config);
    }

    /** The link to the database: broken where it was not reached, not where it said no. */
    public static ProbedLink link(String id, ProcessMeters meters) {
        return new ProbedLink(id, meters, DatabasePool::notReached);
    }

    /** One round trip. */
    public static boolean ping(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        }
    }

    private static boolean notReached(Throwable thrown) {
        return thrown instanceof SQLException said
                && said.getSQLState() != null
                && (said.getSQLState().startsWith("08") || said.getSQLState().startsWith("57P"));
    }
}
