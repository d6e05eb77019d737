package dev.interlock.routes.audit.reading;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.ResultProducer;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jspecify.annotations.Nullable;

/** One question with its parameters, asked in a transaction that is always rolled back. */
final class AuditQuery {
    private static final int ROWS_AT_ONCE = 500;

    private final SingleQuery single;
    private final Map<String, String> parameters;

    private AuditQuery(SingleQuery single, Map<String, String> parameters) {
        this.single = single;
        this.parameters = parameters;
    }

    static AuditQuery of(String sql, Map<String, String> parameters) {
        SingleQuery single = SingleQuery.of(sql);
        Set<String> missing = new TreeSet<>(single.parameters());
        missing.removeAll(parameters.keySet());
        if (!missing.isEmpty()) {
            throw new QueryRefused("The query asks for %s. Give a value for each.".formatted(missing));
        }
        single.patterns().stream().map(parameters::get).forEach(Vocabulary::like);
        return new AuditQuery(single, parameters);
    }

    /** What is done with the rows. */
    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException, IOException;
    }

    QueryAnswer ask(Handle handle, Bounds bounds) {
        try {
            return asked(handle, bounds, rows -> answer(rows, bounds.maxRows()));
        } catch (IOException e) {
            throw new IllegalStateException("Nothing is written here.", e);
        }
    }

    long write(Handle handle, Format format, Writer out) throws IOException {
        return asked(handle, null, rows -> Export.write(rows, format, out));
    }

    private <T> T asked(Handle handle, @Nullable Bounds bounds, Reading<T> reading) throws IOException {
        handle.begin();
        try {
            onlyReading(handle.getConnection());
            return prepared(handle, bounds).execute(producing(reading));
        } catch (SQLException | JdbiException e) {
            throw refused(e);
        } finally {
            handle.rollback();
        }
    }

    private Query prepared(Handle handle, @Nullable Bounds bounds) {
        Query query = handle.createQuery(single.sql()).setFetchSize(ROWS_AT_ONCE);
        query.setTemplateEngine(TemplateEngine.NOP);
        single.parameters().forEach(name -> query.bind(name, parameters.get(name)));
        if (bounds != null) {
            query.setQueryTimeout((int) bounds.timeout().toSeconds());
            query.setMaxRows(bounds.maxRows() + 1);
        }
        return query;
    }

    private static <T> ResultProducer<T> producing(Reading<T> reading) {
        return (statement, context) -> {
            try (ResultSet rows = statement.get().getResultSet()) {
                return reading.of(rows);
            } catch (IOException e) {
                throw new SQLException(e);
            }
        };
    }

    /** H2 knows the reader by its rights; PostgreSQL holds any user to this until the transaction ends. */
    private static void onlyReading(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION READ ONLY");
            }
        }
    }

    private static QueryAnswer answer(ResultSet rows, int maxRows) throws SQLException {
        List<String> columns = Cells.columns(rows);
        List<List<@Nullable Object>> read = new ArrayList<>();
        while (read.size() < maxRows && rows.next()) {
            read.add(Cells.of(rows, columns.size()));
        }
        return new QueryAnswer(columns, read, read.size() == maxRows && rows.next());
    }

    private static QueryRefused refused(Exception e) {
        Throwable root = e;
        while (root.getCause() != null && !(root instanceof SQLException)) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        String first = message.lines().findFirst().orElse(message);
        return new QueryRefused(
                "The database does not answer this: %s".formatted(first.replaceFirst("; SQL statement:$", ".")), e);
    }
}
