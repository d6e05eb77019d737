package dev.interlock.simulator.shop.fulfilment;

import dev.interlock.simulator.shop.process.Address;
import dev.interlock.simulator.shop.process.ProbedLink;
import dev.interlock.simulator.shop.queue.QueueConnection;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQNotConnectedException;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer of the queue. A message that cannot be read is given back, and dies after some deliveries; while the database is
 * away a message is kept in hand, because that is not the message's fault.
 */
final class Packer {
    private static final Logger LOG = LoggerFactory.getLogger("shop.packer");
    private static final int PATIENCE_MS = 500;
    private static final int AFTER_FAILURE_MS = 1_000;

    private final Address broker;
    private final ProbedLink link;
    private final Packing packing;
    private final Thread thread;

    Packer(String name, Address broker, ProbedLink link, Packing packing) {
        this.broker = broker;
        this.link = link;
        this.packing = packing;
        thread = new Thread(this::run, name);
    }

    Packer start() {
        thread.start();
        return this;
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    void stop() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                packWhileItWorks();
                TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE_MS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void packWhileItWorks() throws InterruptedException {
        try (QueueConnection queue = link.call(() -> QueueConnection.open(broker))) {
            ClientConsumer consumer = queue.consumer();
            while (!queue.isClosed()) {
                // not a call over the link: nothing to receive looks the same as nobody there
                ClientMessage message = consumer.receive(PATIENCE_MS);
                if (message != null) {
                    pack(queue, message);
                }
            }
            throw new ActiveMQNotConnectedException("The broker %s closed the connection.".formatted(broker));
        } catch (InterruptedException closed) {
            throw closed;
        } catch (Exception broken) {
            endIfClosed();
            LOG.warn("Nothing is packed, because the queue cannot be read", broken);
        }
    }

    private void pack(QueueConnection queue, ClientMessage message) throws Exception {
        try {
            packHoweverLongItTakes(Packing.read(text(message)));
        } catch (IllegalArgumentException poison) {
            LOG.error(
                    "Message {} cannot be packed, delivery {}",
                    message.getMessageID(),
                    message.getDeliveryCount(),
                    poison);
            message.acknowledge();
            queue.giveBack();
            return;
        }
        link.call(() -> done(queue, message));
    }

    private static boolean done(QueueConnection queue, ClientMessage message) throws ActiveMQException {
        message.acknowledge();
        queue.commit();
        return true;
    }

    private void packHoweverLongItTakes(long order) throws InterruptedException {
        while (true) {
            try {
                packing.pack(order);
                return;
            } catch (IllegalArgumentException | InterruptedException hopeless) {
                throw hopeless;
            } catch (Exception away) {
                endIfClosed();
                LOG.error("Order {} waits to be packed, because the database refuses", order, away);
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

    private static String text(ClientMessage message) {
        try {
            return String.valueOf(message.getBodyBuffer().readNullableSimpleString());
        } catch (IndexOutOfBoundsException noText) {
            throw new IllegalArgumentException("The message holds no text.", noText);
        }
    }
}
