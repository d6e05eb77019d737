package dev.interlock.routes.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.interlock.routes.audit.AuditSettings.Login;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The database behind the audit: its tables, its one connection that writes, and its pool that only reads. */
final class AuditDatabase implements AutoCloseable {
    private static final int HELD_BY_ANOTHER_PROCESS = 90020;
    private static final int READERS = 8;

    private final AuditSettings settings;
    private final Login reader;
    private @Nullable HikariDataSource pool;

    AuditDatabase(AuditSettings settings) {
        this.settings = settings;
        this.reader = readerOf(settings);
    }

    /** On H2 the reader is ours, with another password at each start; elsewhere it is whoever the settings name. */
    private static Login readerOf(AuditSettings settings) {
        if (!settings.isH2()) {
            Login given = settings.reader();
            return given == null ? settings.writer() : given;
        }
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return new Login("interlock_reader", HexFormat.of().formatHex(bytes));
    }

    /** Creates or upgrades the tables. */
    void migrate() throws SQLException {
        try (Connection first = writer()) {
            AuditSchema.migrate(settings);
            first.setAutoCommit(true);
            allowReading(first);
        }
    }

    private void allowReading(Connection connection) throws SQLException {
        if (!settings.isH2()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE USER IF NOT EXISTS %s PASSWORD ''".formatted(reader.user()));
            statement.execute("ALTER USER %s SET PASSWORD '%s'".formatted(reader.user(), reader.password()));
            statement.execute("ALTER USER %s ADMIN FALSE".formatted(reader.user()));
            statement.execute("GRANT SELECT ON SCHEMA PUBLIC TO " + reader.user());
        }
    }

    /** A connection that may append. */
    Connection writer() throws SQLException {
        try {
            Connection connection = DriverManager.getConnection(settings.url(), properties());
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            if (e.getErrorCode() == HELD_BY_ANOTHER_PROCESS && settings.file().isPresent()) {
                throw new AuditHeld(
                        settings.file().get(), Holder.of(settings.file().get()), e);
            }
            throw e;
        }
    }

    /** It is an H2 file of our own. */
    boolean isFile() {
        return settings.isFile();
    }

    /** A database that stopped answering must not hold the writer for good. */
    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", settings.writer().user());
        properties.setProperty("password", settings.writer().password());
        if (!settings.isH2()) {
            properties.setProperty("connectTimeout", "5");
            properties.setProperty("socketTimeout", "10");
        }
        return properties;
    }

    /** Connections that can only select. */
    synchronized DataSource readers() {
        if (pool == null) {
            HikariConfig config = new HikariConfig();
            config.setPoolName("audit-readers");
            config.setJdbcUrl(settings.urlForReading());
            config.setUsername(reader.user());
            config.setPassword(reader.password());
            config.setReadOnly(true);
            config.setMaximumPoolSize(READERS);
            config.setMinimumIdle(0);
            config.setInitializationFailTimeout(-1);
            config.setConnectionTimeout(5000);
            pool = new HikariDataSource(config);
        }
        return pool;
    }

    /** Forgets a database that lives in memory alone, which would stay there until the process ends. */
    void forget() {
        if (!settings.isInMemory()) {
            return;
        }
        try (Connection last = writer();
                Statement statement = last.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException gone) {
            // It is closed already.
        }
    }

    /** Lets go of every reading connection, so that a database that broke can be opened afresh. */
    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }
}
