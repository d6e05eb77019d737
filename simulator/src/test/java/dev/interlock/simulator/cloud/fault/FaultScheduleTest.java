package dev.interlock.simulator.cloud.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.simulator.cloud.fault.FaultSchedule.State;
import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import dev.interlock.simulator.fault.FaultWindow;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultScheduleTest {
    /** The common pool may have one thread alone. */
    private static final Executor THREAD_EACH = task -> new Thread(task).start();

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final List<String> pulled = new CopyOnWriteArrayList<>();
    private final Map<String, RuntimeException> broken = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> slow = new ConcurrentHashMap<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final FaultSchedule schedule = new FaultSchedule(levers(), () -> Objects.requireNonNull(now.get()));

    @AfterEach
    void end() {
        schedule.close();
    }

    @Test
    void a_fault_begins_and_ends_at_its_time() {
        String id = schedule.add(hang(10, 20));
        at(9);
        assertThat(state(id)).isEqualTo(State.COMING);
        at(10);
        assertThat(state(id)).isEqualTo(State.ACTIVE);
        at(19);
        assertThat(pulled).containsExactly("freeze");
        at(20);
        assertThat(state(id)).isEqualTo(State.OVER);
        assertThat(pulled).containsExactly("freeze", "thaw");
    }

    @Test
    void a_fault_that_is_healed_before_it_begins_never_comes() {
        String id = schedule.add(hang(10, 20));
        assertThat(schedule.heal(id)).isTrue();
        at(15);
        assertThat(state(id)).isEqualTo(State.OVER);
        assertThat(pulled).isEmpty();
        assertThat(schedule.heal(id)).isFalse();
        assertThat(schedule.heal("fault-9")).isFalse();
    }

    @Test
    void what_is_there_at_the_close_is_ended_once() {
        schedule.add(hang(0, 1_000));
        schedule.add(hang(500, 1_000));
        at(1);
        schedule.close();
        schedule.close();
        assertThat(pulled).containsExactly("freeze", "thaw");
    }

    @Test
    void a_fault_that_cannot_be_brought_about_says_why_is_undone_and_stops_no_other() {
        broken.put("deploy", new RuntimeTrouble("'orders' ended while it started."));
        broken.put("lockOrders", new IllegalStateException("a bug"));
        String deploy = schedule.add(fault(FaultKind.BAD_DEPLOY, "orders", 0, 100));
        String lock = schedule.add(fault(FaultKind.SLOW_QUERY, "database", 0, 100));
        String hang = schedule.add(hang(0, 100));
        at(1);
        assertThat(state(deploy)).isEqualTo(State.FAILED);
        assertThat(entry(deploy).reason()).isEqualTo("'orders' ended while it started.");
        assertThat(state(lock)).isEqualTo(State.FAILED);
        assertThat(state(hang)).isEqualTo(State.ACTIVE);
        assertThat(pulled).containsExactly("deploy", "restore", "lockOrders", "unlockOrders", "freeze");
    }

    @Test
    void a_fault_that_cannot_be_ended_is_over_and_says_so() {
        broken.put("thaw", new RuntimeTrouble("It does not thaw."));
        String id = schedule.add(hang(0, 100));
        at(1);
        assertThat(schedule.heal(id)).isTrue();
        assertThat(entry(id).reason()).isEqualTo("It does not thaw.");
        assertThat(state(id)).isEqualTo(State.OVER);
    }

    @Test
    void a_fault_whose_time_was_over_before_anybody_looked_says_so() {
        String id = schedule.add(hang(-100, -50));
        at(0);
        assertThat(state(id)).isEqualTo(State.FAILED);
        assertThat(entry(id).reason()).contains("over before it could begin");
        assertThat(pulled).isEmpty();
    }

    @Test
    void the_list_does_not_wait_for_a_fault_that_takes_its_time() throws InterruptedException {
        CountDownLatch thawed = new CountDownLatch(1);
        slow.put("freeze", thawed);
        String id = schedule.add(hang(0, 100));
        CompletableFuture<Void> looking = CompletableFuture.runAsync(() -> at(1), THREAD_EACH);
        try {
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(CompletableFuture.supplyAsync(() -> state(id), THREAD_EACH))
                    .succeedsWithin(Duration.ofSeconds(10))
                    .isEqualTo(State.COMING);
            assertThat(schedule.add(hang(500, 1_000))).isEqualTo("fault-2");
        } finally {
            thawed.countDown();
        }
        assertThat(looking).succeedsWithin(Duration.ofSeconds(10));
        assertThat(state(id)).isEqualTo(State.ACTIVE);
    }

    private void at(long seconds) {
        now.set(START.plusSeconds(seconds));
        schedule.look();
    }

    private State state(String id) {
        return entry(id).state();
    }

    private FaultSchedule.Entry entry(String id) {
        return Objects.requireNonNull(schedule.all().get(id));
    }

    private static ShopFault hang(long from, long until) {
        return fault(FaultKind.HANG, "cache", from, until);
    }

    private static ShopFault fault(FaultKind kind, String target, long from, long until) {
        FaultWindow window = new FaultWindow(
                START.plusSeconds(from).toEpochMilli(), START.plusSeconds(until).toEpochMilli());
        return new ShopFault(kind, target, window, 0, 1);
    }

    /** Remember by name that they were pulled. */
    private Levers levers() {
        return (Levers) Proxy.newProxyInstance(
                Levers.class.getClassLoader(), new Class<?>[] {Levers.class}, (proxy, lever, arguments) -> {
                    pulled.add(lever.getName());
                    if (slow.containsKey(lever.getName())) {
                        begun.countDown();
                        slow.get(lever.getName()).await();
                    }
                    RuntimeException trouble = broken.get(lever.getName());
                    if (trouble != null) {
                        throw trouble;
                    }
                    return null;
                });
    }
}
