package dev.interlock.simulator.shop.queue;

import dev.interlock.simulator.shop.process.Address;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Pings the broker over a connection that is kept while it works. For one thread. */
public final class QueuePing implements Callable<Boolean> {
    private final Address broker;
    private @Nullable QueueConnection connection;

    public QueuePing(Address broker) {
        this.broker = broker;
    }

    @Override
    public Boolean call() throws Exception {
        QueueConnection open = connection;
        try {
            connection = open = open == null ? QueueConnection.open(broker) : open;
            return open.ping();
        } catch (Exception broken) {
            connection = null;
            if (open != null) {
                open.close();
            }
            throw broken;
        }
    }
}
