package dev.interlock.simulator.shop.queue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interlock.simulator.shop.process.Call;
import dev.interlock.simulator.shop.process.HttpAnswer;
import dev.interlock.simulator.shop.process.ProcessMeters;
import dev.interlock.simulator.shop.process.ProcessSettings;
import dev.interlock.simulator.shop.process.Program;
import dev.interlock.simulator.shop.process.ServiceServer;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * The shop's queue: an ActiveMQ Artemis broker whose journal is on the disk before a message is acknowledged. {@code POST
 * /dead/park} moves the dead letters aside.
 */
public final class Broker implements AutoCloseable {
    private static final int JOURNAL_FILE_BYTES = 1 << 20;
    private static final int MESSAGES_IN_MEMORY_BYTES = 16 << 20;
    private static final int REMEMBERED_IDS = 20_000;
    private static final int DELIVERIES = 5;
    private static final int REDELIVERY_MS = 200;

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final ServiceServer door;

    private Broker(ProcessSettings settings) throws Exception {
        ProcessMeters meters = ProcessMeters.of(settings);
        broker.setConfiguration(configuration(settings)).start();
        new QueueMeters(broker.getActiveMQServer()).bindTo(meters);
        door = ServiceServer.open(settings, meters, this::ills).on("POST", "/dead/park", this::park);
    }

    public static void main(String[] arguments) {
        Program.run("queue", Broker::new);
    }

    private List<String> ills() {
        return broker.getActiveMQServer().isActive() ? List.of() : List.of("The broker is not active.");
    }

    private HttpAnswer park(Call call) throws Exception {
        var dead = broker.getActiveMQServer().locateQueue(Addresses.DEAD);
        int moved = dead == null ? 0 : dead.moveReferences(null, SimpleString.of(Addresses.PARKED), null);
        return HttpAnswer.json(200, JsonNodeFactory.instance.objectNode().put("parked", moved));
    }

    private static Configuration configuration(ProcessSettings settings) throws Exception {
        Path data = Path.of(settings.text("SHOP_DATA"));
        Configuration configuration = new ConfigurationImpl()
                .setName("shop")
                .setSecurityEnabled(false)
                .setPersistenceEnabled(true)
                .setJournalDirectory(data.resolve("journal").toString())
                .setBindingsDirectory(data.resolve("bindings").toString())
                .setPagingDirectory(data.resolve("paging").toString())
                .setLargeMessagesDirectory(data.resolve("large").toString())
                .setJournalType(JournalType.NIO)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalFileSize(JOURNAL_FILE_BYTES)
                .setIDCacheSize(REMEMBERED_IDS)
                .setPersistIDCache(true)
                .setGlobalMaxSize(MESSAGES_IN_MEMORY_BYTES)
                // how full this machine's disk is, is not the shop's affair
                .setMaxDiskUsage(-1)
                // a process that was stopped and went on would be taken for one that hangs
                .setCriticalAnalyzer(false)
                .setJMXManagementEnabled(false);
        configuration.addAcceptorConfiguration(
                "core",
                "tcp://%s:%d?protocols=CORE;useEpoll=false;useKQueue=false"
                        .formatted(settings.host(), settings.number("SHOP_QUEUE_PORT", 61_616)));
        configuration.addAddressSetting(
                "#",
                new AddressSettings()
                        .setMaxDeliveryAttempts(DELIVERIES)
                        .setRedeliveryDelay(REDELIVERY_MS)
                        .setDeadLetterAddress(SimpleString.of(Addresses.DEAD))
                        .setExpiryAddress(SimpleString.of(Addresses.DEAD)));
        for (String address : List.of(Addresses.ORDERS, Addresses.DEAD, Addresses.PARKED)) {
            configuration.addQueueConfiguration(QueueConnection.queue(address));
        }
        return configuration;
    }

    @Override
    public void close() throws Exception {
        door.close();
        broker.stop();
    }
}
