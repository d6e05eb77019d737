package dev.interlock.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.rules.plan.Action;
import dev.interlock.simulator.cloud.measure.HttpProbe;
import dev.interlock.simulator.cloud.parts.LogBook;
import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.PartLink;
import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import dev.interlock.simulator.cloud.parts.ServiceRuntime;
import dev.interlock.simulator.cloud.parts.ServiceRuntime.Stray;
import dev.interlock.simulator.cloud.parts.Shop;
import dev.interlock.simulator.cloud.parts.ShopCache;
import dev.interlock.simulator.cloud.parts.ShopDatabase;
import dev.interlock.simulator.cloud.parts.ShopNetwork;
import dev.interlock.simulator.cloud.parts.ShopQueue;
import dev.interlock.simulator.cloud.process.ProcessRuntime;
import dev.interlock.simulator.shop.Count;
import dev.interlock.simulator.shop.relay.LinkTrouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each action does to a shop of real processes, opened once; each test leaves it as it was. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepairsOfARealShopTest {
    private static final InstantSource CLOCK = InstantSource.system();

    private final HttpProbe http = new HttpProbe();
    private Grip grip;
    private ServiceRuntime runtime;
    private Repairs repairs;
    private ShopLevers levers;

    @BeforeAll
    void open(@TempDir Path folder) {
        runtime = ProcessRuntime.in(folder, new LogBook(CLOCK));
        Shop shop = Shop.open(runtime, CLOCK);
        grip = new Grip(
                shop,
                new ShopDatabase(runtime.door(Part.DATABASE), runtime.local(Part.ORDERS)),
                new ShopCache(runtime.door(Part.CACHE)),
                new ShopQueue(runtime.queue(), runtime.door(Part.QUEUE)),
                new ShopNetwork(runtime.door(Part.RELAY)),
                Crowd.come(runtime.door(Part.GATEWAY).http("/"), 5, 1));
        repairs = new Repairs(grip);
        levers = new ShopLevers(grip);
    }

    @AfterAll
    void nothing_was_lost_by_any_of_it() {
        grip.crowd().goHome();
        Count count = CountAtRest.count(grip, Duration.ofSeconds(10));
        grip.crowd().close();
        grip.shop().close();
        assertThat(count.acknowledged()).isPositive();
        assertThat(count.nothingLost()).as(count.sentence()).isTrue();
        for (Part part : Part.values()) {
            assertThat(runtime.runs(part)).as(part.id()).isFalse();
        }
    }

    @Test
    void a_database_that_was_killed_under_load_or_stands_still_comes_back() {
        runtime.kill(Part.DATABASE);
        assertThat(runtime.runs(Part.DATABASE)).isFalse();
        restart("database");
        assertThat(grip.database().blocked()).isPresent();
        runtime.freeze(Part.DATABASE);
        assertThat(grip.database().blocked()).isEmpty();
        restart("database");
        assertThat(grip.database().blocked()).isPresent();
    }

    @Test
    void a_cache_that_stands_still_goes_on_where_it_was_and_comes_back_when_it_was_killed() {
        grip.cache().put("kept", new byte[] {1});
        runtime.freeze(Part.CACHE);
        assertThat(grip.cache().answers()).isFalse();
        assertThat(runtime.runs(Part.CACHE)).isTrue();
        assertThatThrownBy(() -> flush("kept"))
                .isInstanceOf(RuntimeTrouble.class)
                .hasMessageContaining("The cache");
        runtime.thaw(Part.CACHE);
        assertThat(flush("kept")).isEqualTo(Map.of("flushed", true));
        assertThat(flush("kept")).isEqualTo(Map.of("flushed", false));
        runtime.kill(Part.CACHE);
        assertThatThrownBy(() -> runtime.freeze(Part.CACHE)).hasMessageContaining("does not run");
        restart("cache");
        assertThat(grip.cache().answers()).isTrue();
    }

    @Test
    void a_roll_back_has_an_inverse() {
        assertThat(repairs.carryOut(new Action.ScaleConsumer("fulfilment", 3))).isEqualTo(before("consumers", 1L));
        grip.shop().deploy(Part.FULFILMENT, Map.of("SHOP_WORK_MS", "90"));
        assertThat(rollBack(1)).isEqualTo(before("revision", 2));
        assertThat(rollBack(2)).isEqualTo(before("revision", 1));
        assertThat(grip.shop().revision(Part.FULFILMENT)).isEqualTo(2);
        assertThat(rollBack(1)).isEqualTo(before("revision", 2));
        assertThat(grip.shop().consumers()).isEqualTo(3);
        assertThatThrownBy(() -> rollBack(9)).hasMessageContaining("'fulfilment' has no revision 9");
        assertThat(repairs.carryOut(new Action.ScaleConsumer("fulfilment", 1))).isEqualTo(before("consumers", 3L));
    }

    @Test
    void a_message_that_nobody_can_read_is_put_aside() {
        levers.poisonQueue();
        eventually(() -> repairs.carryOut(new Action.ClearQueuePoison("queue")).equals(Map.of("parked", 1L)));
        assertThat(repairs.carryOut(new Action.ClearQueuePoison("queue"))).isEqualTo(Map.of("parked", 0L));
    }

    @Test
    void a_wire_is_healed() {
        grip.network().disturb(PartLink.named("orders-cache").orElseThrow(), new LinkTrouble(true, 0, 0, 0, 1));
        assertThat(links()).contains("\"partitioned\":true");
        repairs.carryOut(new Action.HealNetwork("orders-cache"));
        assertThat(links()).doesNotContain("\"partitioned\":true");
    }

    @Test
    void a_stray_is_found_and_killed_and_no_other_process() {
        long busy = runtime.startStray(Part.CACHE, Stray.BUSY);
        assertThat(runtime.strays(Part.CACHE)).containsExactly(busy);
        eventually(() -> runtime.strayCpuPercent(Part.CACHE) > 5);
        assertThatThrownBy(() -> kill("orders", busy)).hasMessageContaining("Beside 'orders' there is no process");
        long own = ProcessHandle.current().pid();
        assertThatThrownBy(() -> kill("cache", own)).hasMessageContaining("no process %d".formatted(own));
        kill("cache", busy);
        assertThat(runtime.strays(Part.CACHE)).isEmpty();
        assertThat(ProcessHandle.of(busy).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void a_session_that_others_wait_for_is_ended() {
        levers.lockOrders();
        eventually(() -> blocked().sessions() > 0);
        long session = blocked().blockingSession();
        assertThat(terminate(session)).isEqualTo(Map.of("terminated", true));
        eventually(() -> blocked().sessions() == 0);
        assertThat(terminate(session)).isEqualTo(Map.of("terminated", false));
        levers.unlockOrders();
    }

    @Test
    void a_check_says_what_was_answered() {
        assertThat(check("orders", "/health")).containsEntry("status", 200).containsKey("latency_ms");
        assertThat(check("orders", "/nowhere")).containsEntry("status", 404);
        assertThatThrownBy(() -> check("orders", "/a b")).hasMessageContaining("'/a b' is no plain path");
        assertThatThrownBy(() -> check("orders", "@host/x")).hasMessageContaining("is no plain path");
        assertThatThrownBy(() -> check("database", "/health")).hasMessageContaining("does not speak HTTP");
    }

    static List<Action> at_targets_that_are_none() {
        return List.of(
                new Action.RestartService("nowhere"),
                new Action.RestartService("relay"),
                new Action.RollbackConfig("nowhere", 1),
                new Action.KillProcess("nowhere", 1),
                new Action.ScaleConsumer("nowhere", 1),
                new Action.HttpCheck("nowhere", "/health"),
                new Action.HealNetwork("nowhere"));
    }

    @ParameterizedTest
    @MethodSource("at_targets_that_are_none")
    void a_target_that_is_none_is_refused_in_a_sentence(Action action) {
        assertThatThrownBy(() -> repairs.carryOut(action))
                .isInstanceOf(RuntimeTrouble.class)
                .hasMessageMatching("There is no (service|link) '\\w+'. Name one of the inventory.");
    }

    @Test
    void a_service_that_does_not_start_says_its_last_words_and_can_be_started_again() throws IOException {
        String heap = "-Xms4g";
        assertThatThrownBy(() -> runtime.start(Part.GATEWAY, Map.of("JDK_JAVA_OPTIONS", heap)))
                .isInstanceOf(RuntimeTrouble.class)
                .hasMessageContaining("'gateway' ended while it started. Its last words:")
                .hasMessageContaining("heap");
        assertThatThrownBy(() -> runtime.start(Part.GATEWAY, Map.of()))
                .isInstanceOf(RuntimeTrouble.class)
                .hasMessageContaining("SHOP_ORDERS");
        int port = runtime.door(Part.GATEWAY).port();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> restart("gateway"))
                    .isInstanceOf(RuntimeTrouble.class)
                    .hasMessageContaining(Integer.toString(port));
        }
        restart("gateway");
        assertThat(check("gateway", "/health")).containsEntry("status", 200);
    }

    private void restart(String target) {
        assertThat(repairs.carryOut(new Action.RestartService(target))).isEmpty();
    }

    private Map<String, Object> flush(String key) {
        return repairs.carryOut(new Action.FlushCacheKey("cache", key));
    }

    private Map<String, Object> rollBack(int revision) {
        return repairs.carryOut(new Action.RollbackConfig("fulfilment", revision));
    }

    private void kill(String target, long process) {
        assertThat(repairs.carryOut(new Action.KillProcess(target, process))).isEmpty();
    }

    private Map<String, Object> terminate(long session) {
        return repairs.carryOut(new Action.TerminateQuery("database", session));
    }

    private Map<String, Object> check(String target, String path) {
        return repairs.carryOut(new Action.HttpCheck(target, path));
    }

    private ShopDatabase.Blocked blocked() {
        return grip.database().blocked().orElse(ShopDatabase.Blocked.NONE);
    }

    private String links() {
        return http.get(runtime.door(Part.RELAY), "/links").orElseThrow().body();
    }

    private static Map<String, Object> before(String name, Object value) {
        return Map.of("before", Map.of(name, value));
    }

    private static void eventually(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
