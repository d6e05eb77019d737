package dev.interlock.simulator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.programs.LocalPort;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.simulator.shop.orders.CacheEntry;
import dev.interlock.simulator.shop.process.Address;
import dev.interlock.simulator.shop.queue.QueueConnection;
import dev.interlock.simulator.shop.shoppers.Shoppers;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
        assertThat(order("first", 3, "").statusCode()).isEqualTo(201);
        Eventually.that("the order is packed", () -> count("first").fulfilled() == 1);
        assertThat(shop.gateway.get("/orders/first").body()).contains("order_id");
        assertThat(shop.gateway.get("/products/3").body()).contains("\"name\":\"product 3\"");
    }

    @Test
    void what_cannot_be_ordered_is_refused_with_every_reason() throws Exception {
        HttpResponse<String> answer = shop.gateway.post("/orders", "{\"request_id\":\"\",\"quantity\":\"two\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("request_id").contains("quantity");
        assertThat(order("no-product", 99, "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_retry_with_the_same_request_id_is_one_order() throws Exception {
        String once = order("again", 4, "").body();
        assertThat(order("again", 4, "").body()).isEqualTo(once);
        assertThat(count("again").sentence())
                .isEqualTo("1 orders acknowledged, 1 in the database once, 0 missing, 0 twice");
    }

    @Test
    void the_count_says_what_is_missing() throws Exception {
        assertThat(count("never ordered").missing()).containsExactly("never ordered");
        assertThat(count("never ordered").nothingLost()).isFalse();
    }

    @Test
    void a_poisoned_cache_entry_fails_in_the_decoder_until_it_is_flushed() throws Exception {
        byte[] key = "product:17".getBytes(StandardCharsets.UTF_8);
        shop.cache.set(key, CacheEntry.wronglySerialised(17));
        assertThat(order("poisoned", 17, "").statusCode()).isEqualTo(500);
        assertThat(order("not poisoned", 16, "").statusCode()).isEqualTo(201);
        Eventually.that("it is logged", () -> shop.orders.logged("com.fasterxml.jackson.core.JsonParseException"));
        assertThat(shop.orders.metric("shop_cache_unreadable_15s")).isPositive();
        assertThat(shop.orders.metric("shop_cache_unreadable_info{key=\"product:17\"}"))
                .isEqualTo(1);
        shop.cache.del(key);
        assertThat(order("poisoned", 17, "").statusCode()).isEqualTo(201);
    }

    @Test
    void version_1_5_0_throws_on_coupons_only() throws Exception {
        shop.restartOrders(Map.of("SHOP_VERSION", "1.5.0"));
        try {
            assertThat(order("without coupon", 5, "").statusCode()).isEqualTo(201);
            assertThat(order("with coupon", 5, "THIRDOFF").statusCode()).isEqualTo(500);
            Eventually.that("it is logged", () -> shop.orders.logged("java.lang.ArithmeticException: Non-terminating"));
        } finally {
            shop.restartOrders(Map.of());
        }
        assertThat(order("with coupon", 5, "THIRDOFF").statusCode()).isEqualTo(201);
    }

    @Test
    void version_1_4_1_keeps_every_request_until_the_heap_is_full() throws Exception {
        shop.restartOrders(Map.of("SHOP_VERSION", "1.4.1", "HEAP", "48"));
        try {
            int orders = 0;
            while (shop.orders.process().isAlive() && orders < 5_000) {
                order("leak-" + orders++, 6, "");
            }
            assertThat(shop.orders.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
            Eventually.that("the JVM says why", () -> shop.orders.logged("java.lang.OutOfMemoryError"));
        } finally {
            shop.restartOrders(Map.of());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_refuses_the_order_before_it_is_in_the_database() throws Exception {
        Path receipts = shop.spool().resolve("receipts.jsonl");
        Files.deleteIfExists(receipts);
        Files.createSymbolicLink(receipts, Path.of("/dev/full"));
        try {
            assertThat(order("no space", 7, "").statusCode()).isEqualTo(500);
            Eventually.that("it is logged", () -> shop.orders.logged("No space left on device"));
            assertThat(shop.orders.metric("shop_disk_failures_15s")).isPositive();
            assertThat(count("no space").missing()).containsExactly("no space");
        } finally {
            Files.delete(receipts);
        }
        assertThat(order("no space", 7, "").statusCode()).isEqualTo(201);
    }

    @Test
    void a_message_that_cannot_be_read_dies_after_its_deliveries_and_can_be_parked() throws Exception {
        try (QueueConnection connection = QueueConnection.open(new Address("127.0.0.1", shop.queuePort()))) {
            connection.send("poison", "{\"order_id\":");
        }
        Eventually.that("it is dead", () -> shop.queue.metric("shop_poison_messages") == 1);
        assertThat(shop.fulfilment.logged("delivery 5")).isTrue();
        assertThat(shop.queue.post("/dead/park", "").body()).contains("\"parked\":1");
        assertThat(shop.queue.metric("shop_poison_messages")).isZero();
        assertThat(shop.queue.metric("shop_parked_messages")).isEqualTo(1);
    }

    @Test
    void a_partition_shows_at_its_link_and_the_service_comes_back_by_itself() throws Exception {
        shop.relay.put("/links/orders-database", "{\"partitioned\":true}");
        try {
            assertThat(order("unreachable", 8, "").statusCode()).isGreaterThanOrEqualTo(500);
            Eventually.that(
                    "the link fails",
                    () -> shop.orders.metric("shop_link_failed_percent_5s{link=\"orders-database\"}") > 90);
            assertThat(shop.orders.metric("shop_link_failed_percent_5s{link=\"orders-cache\"}"))
                    .isZero();
            assertThat(shop.orders.isUp()).isTrue();
        } finally {
            shop.relay.delete("/links/orders-database");
        }
        Eventually.that(
                "orders are taken again", () -> order("unreachable", 8, "").statusCode() == 201);
    }

    @Test
    void a_partition_of_every_link_shows_at_each_and_all_come_back_by_themselves() throws Exception {
        Map<String, ServiceProcess> links = Map.of(
                "gateway-orders", shop.gateway,
                "orders-cache", shop.orders,
                "orders-queue", shop.orders,
                "orders-database", shop.orders,
                "fulfilment-queue", shop.fulfilment,
                "fulfilment-database", shop.fulfilment);
        for (String link : links.keySet()) {
            shop.relay.put("/links/" + link, "{\"partitioned\":true}");
        }
        links.forEach((link, caller) -> Eventually.that(link + " fails", () -> failedPercent(caller, link) > 90));
        for (String link : links.keySet()) {
            shop.relay.delete("/links/" + link);
        }
        links.forEach((link, caller) -> Eventually.that(link + " is well", () -> failedPercent(caller, link) == 0));
        Eventually.that("orders are taken", () -> order("all links", 13, "").statusCode() == 201);
        Eventually.that("orders are packed", () -> count("all links").fulfilled() == 1);
    }

    @Test
    void a_cache_that_is_away_makes_an_order_slower_and_not_wrong() throws Exception {
        shop.relay.put("/links/orders-cache", "{\"partitioned\":true}");
        try {
            assertThat(order("no cache", 9, "").statusCode()).isEqualTo(201);
            Eventually.that("it is logged", () -> shop.orders.logged("JedisConnectionException"));
        } finally {
            shop.relay.delete("/links/orders-cache");
        }
    }

    @Test
    void a_lock_held_in_the_database_ends_in_its_own_words() throws Exception {
        try (var session = shop.database().getConnection();
                var lock = session.createStatement()) {
            session.setAutoCommit(false);
            lock.execute("LOCK TABLE orders IN ACCESS EXCLUSIVE MODE");
            assertThat(order("locked", 10, "").statusCode()).isEqualTo(500);
        }
        Eventually.that("it is logged", () -> shop.orders.logged("canceling statement due to statement timeout"));
        assertThat(order("locked", 10, "").statusCode()).isEqualTo(201);
    }

    @Test
    void killing_each_service_under_load_loses_no_acknowledged_order() throws Exception {
        try (Shoppers shoppers = Shoppers.start(shop.gateway.uri(), 30, 7)) {
            Eventually.that(
                    "orders are acknowledged", () -> shoppers.acknowledged().size() > 20);
            shop.killEachOnce();
            int before = shoppers.acknowledged().size();
            Eventually.that(
                    "more are acknowledged", () -> shoppers.acknowledged().size() > before + 20);
            shoppers.pause();
            Set<String> acknowledged = shoppers.acknowledged();
            assertThat(Count.of(shop.database(), acknowledged).nothingLost())
                    .as(Count.of(shop.database(), acknowledged).sentence())
                    .isTrue();
            Eventually.that(
                    "every order is packed",
                    () -> Count.of(shop.database(), acknowledged).fulfilled() == acknowledged.size());
        }
    }

    @Test
    void a_wrong_address_of_the_database_fails_in_the_drivers_own_words_and_the_service_stays_up() throws Exception {
        int nobody = LocalPort.free();
        shop.restartOrders(Map.of("SHOP_DATABASE", "127.0.0.1:" + nobody));
        try {
            assertThat(order("drifted", 12, "").statusCode()).isGreaterThanOrEqualTo(500);
            Eventually.that("it is logged", () -> shop.orders.logged("Connection to 127.0.0.1:" + nobody + " refused"));
            assertThat(shop.orders.isUp()).isTrue();
            assertThat(shop.orders.log()).hasSameSizeAs(shop.orders.rawLog());
        } finally {
            shop.restartOrders(Map.of());
        }
        assertThat(order("drifted", 12, "").statusCode()).isEqualTo(201);
    }

    @Test
    void shoppers_in_a_process_of_their_own_say_what_was_acknowledged() throws Exception {
        try (ServiceProcess shoppers = shop.shoppers().awaitUp()) {
            Eventually.that("orders are acknowledged", () -> shoppers.metric("shop_orders_acknowledged") >= 5);
            JsonNode said = StrictJson.parse(shoppers.post("/pause", "").body()).orThrow();
            assertThat(said.get("acknowledged")).hasSize(said.get("attempted").intValue());
            assertThat(said.get("refused").intValue()).isZero();
        }
    }

    @Test
    void every_line_of_every_log_is_by_the_contract() throws Exception {
        assertThat(order("logged", 11, "").statusCode()).isEqualTo(201);
        for (ServiceProcess service : new ServiceProcess[] {shop.gateway, shop.orders, shop.fulfilment, shop.queue}) {
            assertThat(service.log()).hasSameSizeAs(service.rawLog()).isNotEmpty();
            assertThat(service.log()).allSatisfy(line -> {
                assertThat(line.fieldNames()).toIterable().containsExactly("ts", "level", "service", "msg", "meta");
            });
        }
    }

    @Test
    void a_service_whose_supervisor_is_gone_ends() throws Exception {
        try (ServiceProcess orphan = shop.gateway.beside(LocalPort.free()).awaitUp()) {
            orphan.process().getOutputStream().close();
            assertThat(orphan.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static double failedPercent(ServiceProcess caller, String link) throws IOException {
        return caller.metric("shop_link_failed_percent_5s{link=\"%s\"}".formatted(link));
    }

    private Count count(String requestId) throws Exception {
        return Count.of(shop.database(), Set.of(requestId));
    }

    private HttpResponse<String> order(String requestId, int product, String coupon) throws IOException {
        String with = coupon.isEmpty() ? "" : ",\"coupon\":\"%s\"".formatted(coupon);
        return shop.gateway.post(
                "/orders",
                "{\"request_id\":\"%s\",\"product\":%d,\"quantity\":2%s}".formatted(requestId, product, with));
    }
}
