package dev.interlock.simulator.cloud.parts;

import dev.interlock.simulator.shop.process.Address;
import java.nio.charset.StandardCharsets;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** The shop's cache as its operators reach it: not by way of the relay, and with a second's patience. Thread-safe. */
public final class ShopCache {
    private static final int PATIENCE_MILLIS = 1_000;

    private final HostAndPort address;

    public ShopCache(Address address) {
        this.address = new HostAndPort(address.host(), address.port());
    }

    /** It answers a ping. */
    public boolean answers() {
        try (Jedis jedis = open()) {
            return jedis.ping().equals("PONG");
        } catch (JedisException silent) {
            return false;
        }
    }

    /** Takes an entry out; whether there was one. */
    public boolean flush(String key) {
        try (Jedis jedis = open()) {
            return jedis.del(key) > 0;
        } catch (JedisException silent) {
            throw trouble(silent);
        }
    }

    /** Puts bytes into an entry, whatever its readers expect. */
    public void put(String key, byte[] value) {
        try (Jedis jedis = open()) {
            jedis.set(key.getBytes(StandardCharsets.UTF_8), value);
        } catch (JedisException silent) {
            throw trouble(silent);
        }
    }

    private Jedis open() {
        return new Jedis(
                address,
                DefaultJedisClientConfig.builder()
                        .connectionTimeoutMillis(PATIENCE_MILLIS)
                        .socketTimeoutMillis(PATIENCE_MILLIS)
                        .build());
    }

    private static RuntimeTrouble trouble(JedisException cause) {
        return new RuntimeTrouble(
                "The cache does not do it (%s). Look whether it runs.".formatted(cause.getMessage()), cause);
    }
}
