package dev.interlock.simulator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The shop in processes of its own, on a real database, cache and queue. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ShopTest {
    private LocalShop shop;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        shop = new LocalShop(folder);
    }

    @AfterAll
    void close() throws Exception {
        shop.close();
    }

    @Test
    void an_order_is_taken_and_packed() throws Exception {
        var taken = shop.gateway.post("/orders", "{\"request_id\":\"first\",\"product\":3,\"quantity\":2}");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        Eventually.that(
                "the order is packed",
                () -> Count.of(shop.database(), Set.of("first")).fulfilled() == 1);
    }
}
