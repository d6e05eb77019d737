package dev.interlock.simulator.shop.orders;

import dev.interlock.simulator.shop.process.Address;
import dev.interlock.simulator.shop.process.ProbedLink;
import dev.interlock.simulator.shop.process.ProcessMeters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.params.SetParams;

/** The products in Redis, five minutes each. Thread-safe. */
final class Cache implements AutoCloseable {
    private static final int PATIENCE_MS = 500;
    private static final int CONNECTIONS = 32;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final RedisClient redis;
    private final ProbedLink link;
    private final UnreadableEntries unreadable;

    Cache(Address address, ProcessMeters meters) {
        redis = client(address);
        link = new ProbedLink("orders-cache", meters, JedisConnectionException.class::isInstance);
        unreadable = new UnreadableEntries(meters);
    }

    ProbedLink link() {
        return link;
    }

    /** One round trip. */
    String ping() {
        return redis.ping();
    }

    /**
     * The product, where the cache holds it.
     *
     * @throws IOException where the entry cannot be decoded
     * @throws JedisConnectionException where the cache is not reached
     */
    Optional<Product> find(int id) throws Exception {
        byte[] entry = link.call(() -> redis.get(key(id)));
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CacheEntry.decode(entry));
        } catch (IOException undecodable) {
            unreadable.count(Product.key(id));
            throw undecodable;
        }
    }

    void keep(Product product) throws Exception {
        byte[] entry = CacheEntry.encode(product);
        link.call(() -> redis.set(key(product.id()), entry, new SetParams().ex(KEPT.toSeconds())));
    }

    @Override
    public void close() {
        redis.close();
    }

    private static byte[] key(int id) {
        return Product.key(id).getBytes(StandardCharsets.UTF_8);
    }

    private static RedisClient client(Address address) {
        GenericObjectPoolConfig<Connection> pool = new GenericObjectPoolConfig<>();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxWait(Duration.ofMillis(PATIENCE_MS));
        pool.setJmxEnabled(false);
        return RedisClient.builder()
                .hostAndPort(address.host(), address.port())
                .clientConfig(DefaultJedisClientConfig.builder()
                        .connectionTimeoutMillis(PATIENCE_MS)
                        .socketTimeoutMillis(PATIENCE_MS)
                        .build())
                .poolConfig(pool)
                .build();
    }
}
