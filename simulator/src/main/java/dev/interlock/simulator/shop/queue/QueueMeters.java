package dev.interlock.simulator.shop.queue;

import dev.interlock.simulator.shop.process.ProcessMeters;
import dev.interlock.simulator.shop.process.Rolling;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.Queue;

/** What the broker says about its queues. */
final class QueueMeters {
    private static final int WINDOW = 5;
    private static final double MILLIS = 1_000;

    private final ActiveMQServer server;
    private final Rolling arrivals = ProcessMeters.rolling();
    private final Rolling served = ProcessMeters.rolling();
    private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "queue-meters");
        thread.setDaemon(true);
        return thread;
    });
    private long arrivedBefore;
    private long servedBefore;

    QueueMeters(ActiveMQServer server) {
        this.server = server;
    }

    void bindTo(ProcessMeters meters) {
        meters.gauge("shop_waiting", Tags.empty(), () -> of(Addresses.ORDERS, Queue::getMessageCount));
        meters.gauge("shop_poison_messages", Tags.empty(), () -> of(Addresses.DEAD, Queue::getMessageCount));
        meters.gauge("shop_parked_messages", Tags.empty(), () -> of(Addresses.PARKED, Queue::getMessageCount));
        meters.gauge("shop_consumers", Tags.empty(), () -> of(Addresses.ORDERS, Queue::getConsumerCount));
        meters.gauge("shop_oldest_waiting_seconds", Tags.empty(), this::oldestSeconds);
        meters.gauge("shop_arrivals_per_second", Tags.empty(), () -> arrivals.perSecond(WINDOW));
        meters.gauge("shop_served_per_second", Tags.empty(), () -> served.perSecond(WINDOW));
        var unused = sampler.scheduleAtFixedRate(this::sample, 0, 250, TimeUnit.MILLISECONDS);
    }

    private void sample() {
        long arrived = of(Addresses.ORDERS, Queue::getMessagesAdded);
        long acknowledged = of(Addresses.ORDERS, Queue::getMessagesAcknowledged);
        arrivals.add((double) (arrived - arrivedBefore));
        served.add((double) (acknowledged - servedBefore));
        arrivedBefore = arrived;
        servedBefore = acknowledged;
    }

    private double oldestSeconds() {
        Queue queue = server.locateQueue(Addresses.ORDERS);
        MessageReference first = queue == null ? null : queue.peekFirstMessage();
        return first == null
                ? 0
                : (System.currentTimeMillis() - first.getMessage().getTimestamp()) / MILLIS;
    }

    private long of(String name, ToLongFunction<Queue> figure) {
        Queue queue = server.locateQueue(name);
        return queue == null ? 0 : figure.applyAsLong(queue);
    }
}
