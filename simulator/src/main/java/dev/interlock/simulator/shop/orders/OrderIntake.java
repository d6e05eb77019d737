package dev.interlock.simulator.shop.orders;

import com.zaxxer.hikari.HikariDataSource;
import dev.interlock.simulator.shop.process.Address;
import dev.interlock.simulator.shop.process.DatabasePool;
import dev.interlock.simulator.shop.process.ProbedLink;
import dev.interlock.simulator.shop.process.Probes;
import dev.interlock.simulator.shop.process.ProcessMeters;
import dev.interlock.simulator.shop.process.ProcessSettings;
import dev.interlock.simulator.shop.process.Program;
import dev.interlock.simulator.shop.process.ServiceServer;
import dev.interlock.simulator.shop.queue.QueuePing;
import io.micrometer.core.instrument.Tags;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQException;

/** The service that takes orders. */
public final class OrderIntake implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final Duration LONGEST_STATEMENT = Duration.ofMillis(1_500);
    private static final Duration LONGEST_PROBE = Duration.ofSeconds(1);

    private final HikariDataSource database;
    private final HikariDataSource probed;
    private final Cache cache;
    private final Publisher publisher;
    private final Probes probes = new Probes(3);
    private final ServiceServer door;

    private OrderIntake(ProcessSettings settings) throws Exception {
        ProcessMeters meters = ProcessMeters.of(settings);
        Release release = Release.of(settings.text("SHOP_VERSION", "1.4.0"));
        meters.gauge("shop.build.info", Tags.of("version", release.version()), () -> 1);
        Address broker = settings.address("SHOP_QUEUE");
        ProbedLink databaseLink = DatabasePool.link("orders-database", meters);
        ProbedLink queueLink = new ProbedLink("orders-queue", meters, ActiveMQException.class::isInstance);
        ReceiptSpool spool = new ReceiptSpool(Path.of(settings.text("SHOP_SPOOL")), meters);
        database = DatabasePool.pool(settings, "orders", CONNECTIONS, LONGEST_STATEMENT);
        probed = DatabasePool.pool(settings, "orders-probe", 1, LONGEST_PROBE);
        cache = new Cache(settings.address("SHOP_CACHE"), meters);
        OrdersDoor ways = new OrdersDoor(
                release, new Catalogue(cache, database, databaseLink), new OrderBook(database, databaseLink, spool));
        publisher = new Publisher(database, databaseLink, broker, queueLink).start();
        probes.every(databaseLink, () -> DatabasePool.ping(probed))
                .every(cache.link(), cache::ping)
                .every(queueLink, new QueuePing(broker));
        door = ServiceServer.open(settings, meters, this::ills)
                .on("POST", "/orders", ways::take)
                .on("GET", "/orders/", ways::find)
                .on("GET", "/products/", ways::product);
    }

    public static void main(String[] arguments) {
        Program.run("orders", OrderIntake::new);
    }

    private List<String> ills() {
        return publisher.isRunning() ? List.of() : List.of("The publisher has ended, so that no order is sent on.");
    }

    @Override
    public void close() {
        door.close();
        probes.close();
        publisher.close();
        cache.close();
        probed.close();
        database.close();
    }
}
