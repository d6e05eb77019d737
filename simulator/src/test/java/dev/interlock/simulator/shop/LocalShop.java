package dev.interlock.simulator.shop;

import dev.interlock.programs.LocalPort;
import dev.interlock.simulator.shop.fulfilment.Fulfilment;
import dev.interlock.simulator.shop.gateway.Gateway;
import dev.interlock.simulator.shop.orders.OrderIntake;
import dev.interlock.simulator.shop.queue.Broker;
import dev.interlock.simulator.shop.relay.Relay;
import dev.interlock.simulator.shop.shoppers.Shoppers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import redis.clients.jedis.RedisClient;
import redis.embedded.RedisServer;

/** The whole shop on this machine: a real database, cache and queue, the network between them, and the three services. */
final class LocalShop implements AutoCloseable {
    private final Path folder;
    private final EmbeddedPostgres database;
    private final RedisServer redis;
    private final int redisPort = LocalPort.free();
    private final int queuePort = LocalPort.free();
    private final int ordersPort = LocalPort.free();
    private final Map<String, String> environment = new HashMap<>();
    final RedisClient cache;
    ServiceProcess queue;
    final ServiceProcess relay;
    ServiceProcess orders;
    ServiceProcess fulfilment;
    final ServiceProcess gateway;

    LocalShop(Path folder) throws IOException {
        this.folder = folder;
        database = EmbeddedPostgres.builder()
                .setDataDirectory(Files.createDirectories(folder.resolve("postgres")))
                .start();
        redis = RedisServer.newRedisServer()
                .port(redisPort)
                .setting("save \"\"")
                .build();
        redis.start();
        cache = RedisClient.create("127.0.0.1", redisPort);
        int ordersLink = link("SHOP_ORDERS");
        int ordersDatabase = LocalPort.free();
        int ordersCache = link("SHOP_CACHE");
        int ordersQueue = LocalPort.free();
        int fulfilmentDatabase = LocalPort.free();
        int fulfilmentQueue = LocalPort.free();
        queue = start(
                Broker.class,
                LocalPort.free(),
                Map.of(
                        "SHOP_QUEUE_PORT",
                        String.valueOf(queuePort),
                        "SHOP_DATA",
                        folder.resolve("queue").toString()));
        relay = start(
                Relay.class,
                LocalPort.free(),
                Map.of(
                        "SHOP_LINKS",
                        String.join(
                                ";",
                                "gateway-orders=%d>127.0.0.1:%d".formatted(ordersLink, ordersPort),
                                "orders-database=%d>127.0.0.1:%d".formatted(ordersDatabase, database.getPort()),
                                "orders-cache=%d>127.0.0.1:%d".formatted(ordersCache, redisPort),
                                "orders-queue=%d>127.0.0.1:%d".formatted(ordersQueue, queuePort),
                                "fulfilment-database=%d>127.0.0.1:%d".formatted(fulfilmentDatabase, database.getPort()),
                                "fulfilment-queue=%d>127.0.0.1:%d".formatted(fulfilmentQueue, queuePort))));
        environment.putAll(Map.of(
                "SHOP_DATABASE_NAME", "postgres",
                "SHOP_DATABASE_USER", "postgres",
                "SHOP_DATABASE_PASSWORD", "postgres",
                "SHOP_SPOOL", spool().toString()));
        environment.put("SHOP_DATABASE", "127.0.0.1:" + ordersDatabase);
        environment.put("SHOP_QUEUE", "127.0.0.1:" + ordersQueue);
        orders = start(OrderIntake.class, ordersPort, environment);
        Map<String, String> fulfilmentEnvironment = new HashMap<>(environment);
        fulfilmentEnvironment.put("SHOP_DATABASE", "127.0.0.1:" + fulfilmentDatabase);
        fulfilmentEnvironment.put("SHOP_QUEUE", "127.0.0.1:" + fulfilmentQueue);
        fulfilment = start(Fulfilment.class, LocalPort.free(), fulfilmentEnvironment);
        gateway = start(Gateway.class, LocalPort.free(), environment);
        queue.awaitUp();
        relay.awaitUp();
        orders.awaitUp();
        fulfilment.awaitUp();
        gateway.awaitUp();
    }

    /** Ends the orders at once, and starts them as declared but for what is changed. */
    void restartOrders(Map<String, String> changed) throws IOException, InterruptedException {
        orders.kill();
        Map<String, String> next = new HashMap<>(environment);
        next.putAll(changed);
        orders = start(OrderIntake.class, ordersPort, next).awaitUp();
    }

    /** Customers in a process of their own. */
    ServiceProcess shoppers() throws IOException {
        String address = gateway.uri().getAuthority();
        return start(Shoppers.class, LocalPort.free(), Map.of("SHOP_GATEWAY", address, "SHOP_RATE", "20"));
    }

    /** Kills the orders, the queue and the fulfilment, one after the other, and starts each again. */
    void killEachOnce() throws IOException, InterruptedException {
        orders.kill();
        orders = orders.again(Map.of()).awaitUp();
        queue.kill();
        queue = queue.again(Map.of()).awaitUp();
        fulfilment.kill();
        fulfilment = fulfilment.again(Map.of()).awaitUp();
    }

    DataSource database() {
        return database.getPostgresDatabase();
    }

    int queuePort() {
        return queuePort;
    }

    Path spool() {
        return folder.resolve("spool");
    }

    @Override
    public void close() throws IOException {
        for (ServiceProcess service : new ServiceProcess[] {gateway, fulfilment, orders, relay, queue}) {
            service.close();
        }
        cache.close();
        redis.stop();
        database.close();
    }

    private int link(String variable) {
        int port = LocalPort.free();
        environment.put(variable, "127.0.0.1:" + port);
        return port;
    }

    private static ServiceProcess start(Class<?> main, int port, Map<String, String> environment) throws IOException {
        return ServiceProcess.start(main, port, environment);
    }
}
