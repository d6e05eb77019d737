package dev.interlock.simulator.shop.fulfilment;

import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.simulator.shop.process.ProbedLink;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Packs one order: takes its time, then marks it, once, however often it is asked. Thread-safe. */
final class Packing {
    private static final String MARK = "UPDATE orders SET fulfilled_at = now() WHERE id = ? AND fulfilled_at IS NULL";

    private final DataSource database;
    private final ProbedLink link;
    private final Duration work;

    Packing(DataSource database, ProbedLink link, Duration work) {
        this.database = database;
        this.link = link;
        this.work = work;
    }

    /** The order's number, from a message of the queue; throws what is wrong with one that cannot be read. */
    static long read(String message) {
        return StrictJson.parse(message)
                .then(node -> {
                    Fields fields = Fields.of("The message", node);
                    long id = fields.integer("order_id");
                    return fields.finish(() -> id);
                })
                .orThrow();
    }

    void pack(long order) throws Exception {
        TimeUnit.MILLISECONDS.sleep(work.toMillis());
        link.call(() -> mark(order));
    }

    private boolean mark(long order) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setLong(1, order);
            boolean first = mark.executeUpdate() == 1;
            if (!first && !isThere(connection, order)) {
                throw new IllegalArgumentException("Order %d is not in the database.".formatted(order));
            }
            return first;
        }
    }

    private static boolean isThere(Connection connection, long order) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM orders WHERE id = ?")) {
            select.setLong(1, order);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
