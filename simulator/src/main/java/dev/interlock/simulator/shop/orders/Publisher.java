package dev.interlock.simulator.shop.orders;

import dev.interlock.simulator.shop.process.Address;
import dev.interlock.simulator.shop.process.ProbedLink;
import dev.interlock.simulator.shop.queue.QueueConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what stands in the outbox to the queue, and strikes it out once the queue has it on its disk. Whatever dies in between,
 * the row is still there and is sent again; the order's number is the message's id, so that twice is once.
 */
final class Publisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("shop.publisher");
    private static final int AT_ONCE = 50;
    private static final int IDLE_MS = 50;
    private static final int AFTER_FAILURE_MS = 1_000;

    private final DataSource database;
    private final Address broker;
    private final ProbedLink databaseLink;
    private final ProbedLink queueLink;
    private final Thread thread = new Thread(this::run, "publisher");

    Publisher(DataSource database, ProbedLink databaseLink, Address broker, ProbedLink queueLink) {
        this.database = database;
        this.databaseLink = databaseLink;
        this.broker = broker;
        this.queueLink = queueLink;
    }

    Publisher start() {
        thread.start();
        return this;
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            createSchema();
            while (true) {
                publishWhileItWorks();
                TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE_MS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void createSchema() throws InterruptedException {
        while (true) {
            try {
                Schema.create(database);
                return;
            } catch (Exception away) {
                endIfClosed();
                LOG.warn("The tables are not there yet, because the database refuses", away);
                TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE_MS);
            }
        }
    }

    /** A library that is interrupted throws something of its own; that is no failure to tell of. */
    private static void endIfClosed() throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("closed");
        }
    }

    private void publishWhileItWorks() throws InterruptedException {
        try (QueueConnection queue = queueLink.call(() -> QueueConnection.open(broker))) {
            while (true) {
                if (publish(queue) == 0) {
                    TimeUnit.MILLISECONDS.sleep(IDLE_MS);
                }
            }
        } catch (InterruptedException closed) {
            throw closed;
        } catch (Exception broken) {
            endIfClosed();
            LOG.warn("Orders wait in the outbox, because they cannot be sent", broken);
        }
    }

    private int publish(QueueConnection queue) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<Long> ids = databaseLink.call(() -> waiting(connection));
            for (long id : ids) {
                queueLink.call(() -> send(queue, id));
            }
            if (!ids.isEmpty()) {
                databaseLink.call(() -> strikeOut(connection, ids));
            }
            connection.commit();
            return ids.size();
        }
    }

    private static List<Long> waiting(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT order_id FROM outbox ORDER BY order_id LIMIT %d FOR UPDATE SKIP LOCKED"
                                .formatted(AT_ONCE));
                ResultSet rows = select.executeQuery()) {
            List<Long> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        }
    }

    private static boolean send(QueueConnection queue, long id) throws Exception {
        queue.send("order-" + id, "{\"order_id\":%d}".formatted(id));
        return true;
    }

    private static int strikeOut(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE order_id = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            return delete.executeUpdate();
        }
    }
}
