package dev.interlock.simulator.shop.queue;

import dev.interlock.simulator.shop.process.Address;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;

/**
 * One connection to the broker, good until something throws; whoever holds it then closes it and opens another. It does not
 * reconnect by itself, so that a broken link is an exception and not a silence. For one thread.
 */
public final class QueueConnection implements AutoCloseable {
    private static final int PATIENCE_MS = 2_000;

    private final ServerLocator locator;
    private final ClientSessionFactory factory;
    private final ClientSession session;
    private final ClientProducer producer;

    private QueueConnection(ServerLocator locator) throws Exception {
        this.locator = locator;
        factory = locator.createSessionFactory();
        session = factory.createSession(true, false, 0);
        producer = session.createProducer();
        session.start();
    }

    /**
     * Connects.
     *
     * @throws ActiveMQException where the broker is not reached within two seconds
     */
    public static QueueConnection open(Address broker) throws Exception {
        ServerLocator locator = ActiveMQClient.createServerLocatorWithoutHA(new TransportConfiguration(
                NettyConnectorFactory.class.getName(),
                Map.of(
                        TransportConstants.HOST_PROP_NAME,
                        broker.host(),
                        TransportConstants.PORT_PROP_NAME,
                        broker.port(),
                        TransportConstants.NETTY_CONNECT_TIMEOUT,
                        PATIENCE_MS / 2,
                        TransportConstants.USE_EPOLL_PROP_NAME,
                        false,
                        TransportConstants.USE_KQUEUE_PROP_NAME,
                        false)));
        locator.setReconnectAttempts(0)
                .setInitialConnectAttempts(1)
                .setCallTimeout(PATIENCE_MS)
                .setClientFailureCheckPeriod(PATIENCE_MS)
                .setConnectionTTL(3 * PATIENCE_MS)
                .setBlockOnDurableSend(true)
                // no prefetch: what one consumer has not begun, another may take
                .setConsumerWindowSize(0);
        try {
            return new QueueConnection(locator);
        } catch (Exception notReached) {
            locator.close();
            throw notReached;
        }
    }

    /** Sends a message that survives the broker, and returns once it is on the broker's disk. The same id twice is once. */
    public void send(String id, String text) throws ActiveMQException {
        ClientMessage message = session.createMessage(Message.TEXT_TYPE, true);
        message.putStringProperty(Message.HDR_DUPLICATE_DETECTION_ID, SimpleString.of(id));
        message.getBodyBuffer().writeNullableSimpleString(SimpleString.of(text));
        producer.send(Addresses.ORDERS, message);
    }

    public ClientConsumer consumer() throws ActiveMQException {
        return session.createConsumer(Addresses.ORDERS);
    }

    /** Gives the messages that were received and not acknowledged back, to be delivered again. */
    public void giveBack() throws ActiveMQException {
        session.rollback(true);
    }

    /** Makes what was acknowledged final. */
    public void commit() throws ActiveMQException {
        session.commit();
    }

    /** One round trip. */
    public boolean ping() throws ActiveMQException {
        return session.addressQuery(SimpleString.of(Addresses.ORDERS)).isExists();
    }

    public boolean isClosed() {
        return session.isClosed();
    }

    @Override
    public void close() {
        factory.close();
        locator.close();
    }

    /** A queue of an address, as the broker declares it. */
    static QueueConfiguration queue(String address) {
        return QueueConfiguration.of(address)
                .setAddress(address)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true);
    }
}
