package dev.interlock.simulator.shop.orders;

import dev.interlock.simulator.shop.process.ProbedLink;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** The products: from the cache, else from the database. A cache that is away makes it slower, not wrong. Thread-safe. */
final class Catalogue {
    private static final Logger LOG = LoggerFactory.getLogger("shop.catalogue");

    private final Cache cache;
    private final DataSource database;
    private final ProbedLink link;

    Catalogue(Cache cache, DataSource database, ProbedLink link) {
        this.cache = cache;
        this.database = database;
        this.link = link;
    }

    /** The product, where the shop has it. */
    Optional<Product> find(int id) throws Exception {
        try {
            Optional<Product> cached = cache.find(id);
            return cached.isPresent() ? cached : stored(id, true);
        } catch (JedisConnectionException away) {
            LOG.warn("Product {} is read from the database, because the cache is away", id, away);
            return stored(id, false);
        }
    }

    private Optional<Product> stored(int id, boolean keep) throws Exception {
        Optional<Product> product = link.call(() -> select(id));
        if (keep && product.isPresent()) {
            cache.keep(product.get());
        }
        return product;
    }

    private Optional<Product> select(int id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT name, price FROM product WHERE id = ?")) {
            select.setInt(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Product(id, row.getString("name"), row.getBigDecimal("price")))
                        : Optional.empty();
            }
        }
    }
}
