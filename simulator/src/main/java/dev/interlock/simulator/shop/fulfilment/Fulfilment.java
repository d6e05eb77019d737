package dev.interlock.simulator.shop.fulfilment;

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
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.api.core.ActiveMQException;

/** The service that packs orders. */
public final class Fulfilment implements AutoCloseable {
    /** Nobody waits at a screen for it, so it is patient with a lock. */
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(20);

    private static final Duration LONGEST_PROBE = Duration.ofSeconds(1);

    private final HikariDataSource database;
    private final HikariDataSource probed;
    private final List<Packer> packers;
    private final Probes probes = new Probes(2);
    private final ServiceServer door;

    private Fulfilment(ProcessSettings settings) {
        ProcessMeters meters = ProcessMeters.of(settings);
        Address broker = settings.address("SHOP_QUEUE");
        ProbedLink databaseLink = DatabasePool.link("fulfilment-database", meters);
        ProbedLink queueLink = new ProbedLink("fulfilment-queue", meters, ActiveMQException.class::isInstance);
        int consumers = settings.number("SHOP_CONSUMERS", 2);
        database = DatabasePool.pool(settings, "fulfilment", Math.max(1, consumers), LONGEST_STATEMENT);
        probed = DatabasePool.pool(settings, "fulfilment-probe", 1, LONGEST_PROBE);
        Packing packing = new Packing(database, databaseLink, Duration.ofMillis(settings.number("SHOP_WORK_MS", 20)));
        packers = IntStream.rangeClosed(1, consumers)
                .mapToObj(n -> new Packer("packer-" + n, broker, queueLink, packing).start())
                .toList();
        meters.gauge("shop_consumers", Tags.empty(), this::running);
        probes.every(databaseLink, () -> DatabasePool.ping(probed)).every(queueLink, new QueuePing(broker));
        door = ServiceServer.open(settings, meters, this::ills);
    }

    public static void main(String[] arguments) {
        Program.run("fulfilment", Fulfilment::new);
    }

    private long running() {
        return packers.stream().filter(Packer::isRunning).count();
    }

    private List<String> ills() {
        long ended = packers.size() - running();
        return ended == 0 ? List.of() : List.of("%d of %d consumers have ended.".formatted(ended, packers.size()));
    }

    @Override
    public void close() {
        door.close();
        probes.close();
        packers.forEach(Packer::stop);
        probed.close();
        database.close();
    }
}
