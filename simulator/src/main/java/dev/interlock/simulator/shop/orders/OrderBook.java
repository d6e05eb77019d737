package dev.interlock.simulator.shop.orders;

import dev.interlock.simulator.shop.process.ProbedLink;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * The orders in the database. An order, what is to be sent about it and its receipt are all there before it has a number to
 * give out, or it is not there at all. Thread-safe.
 */
final class OrderBook {
    private static final String INSERT =
            "INSERT INTO orders (request_id, product, quantity, amount) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (request_id) DO NOTHING RETURNING id";

    private final DataSource database;
    private final ProbedLink link;
    private final ReceiptSpool spool;

    OrderBook(DataSource database, ProbedLink link, ReceiptSpool spool) {
        this.database = database;
        this.link = link;
        this.spool = spool;
    }

    /** Takes the order, or finds it where it was taken before; either way its number. */
    long take(OrderRequest order, BigDecimal amount) throws Exception {
        OptionalLong taken = link.call(() -> insert(order, amount));
        return taken.isPresent() ? taken.getAsLong() : find(order.requestId()).orElseThrow();
    }

    OptionalLong find(String requestId) throws Exception {
        return link.call(() -> select(requestId));
    }

    private OptionalLong insert(OrderRequest order, BigDecimal amount) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                OptionalLong id = inserted(connection, order, amount);
                if (id.isPresent()) {
                    addToOutbox(connection, id.getAsLong());
                    spool.write("{\"order_id\":%d,\"amount\":%s}".formatted(id.getAsLong(), amount));
                }
                connection.commit();
                return id;
            } catch (Exception refused) {
                rollBack(connection, refused);
                throw refused;
            }
        }
    }

    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException alsoBroken) {
            because.addSuppressed(alsoBroken);
        }
    }

    private static OptionalLong inserted(Connection connection, OrderRequest order, BigDecimal amount)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, order.requestId());
            insert.setInt(2, order.product());
            insert.setInt(3, order.quantity());
            insert.setBigDecimal(4, amount);
            return first(insert);
        }
    }

    private static void addToOutbox(Connection connection, long id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO outbox (order_id) VALUES (?)")) {
            insert.setLong(1, id);
            insert.executeUpdate();
        }
    }

    private OptionalLong select(String requestId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT id FROM orders WHERE request_id = ?")) {
            select.setString(1, requestId);
            return first(select);
        }
    }

    private static OptionalLong first(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }
}
