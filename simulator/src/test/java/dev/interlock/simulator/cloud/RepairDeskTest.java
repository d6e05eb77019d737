package dev.interlock.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.rules.plan.Action;
import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepairDeskTest {
    private static final Action RESTART = new Action.RestartService("orders");
    private static final Action HEAL = new Action.HealNetwork("orders-cache");

    private final AtomicInteger times = new AtomicInteger();

    @Test
    void a_task_that_is_told_again_is_carried_out_once_and_answered_the_same() {
        RepairDesk desk = desk(times::incrementAndGet);
        assertThat(desk.execute("t-1", RESTART)).isEqualTo(desk.execute("t-1", RESTART));
        assertThat(times).hasValue(1);
        desk.execute("t-2", RESTART);
        assertThat(times).hasValue(2);
    }

    @Test
    void a_task_that_is_told_while_it_is_carried_out_is_waited_for() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        RepairDesk desk = desk(() -> {
            times.incrementAndGet();
            begun.countDown();
            waitFor(go);
        });
        var first = CompletableFuture.supplyAsync(() -> desk.execute("t-1", RESTART));
        waitFor(begun);
        var second = CompletableFuture.supplyAsync(() -> desk.execute("t-1", RESTART));
        go.countDown();
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(first.get(10, TimeUnit.SECONDS));
        assertThat(times).hasValue(1);
    }

    @Test
    void another_action_under_the_same_task_is_refused() {
        RepairDesk desk = desk(times::incrementAndGet);
        desk.execute("t-1", RESTART);
        var refused = desk.execute("t-1", HEAL);
        assertThat(refused.ok()).isFalse();
        assertThat(refused.out().get("reason")).asString().contains("'t-1' was another action before");
        assertThat(times).hasValue(1);
    }

    @Test
    void a_task_that_failed_says_why_and_may_be_told_again() {
        RepairDesk desk = desk(() -> {
            if (times.incrementAndGet() == 1) {
                throw new RuntimeTrouble("Not now.");
            }
        });
        assertThat(desk.execute("t-1", RESTART).out()).containsEntry("reason", "Not now.");
        assertThat(desk.execute("t-1", RESTART).ok()).isTrue();
    }

    @Test
    void a_bug_leaves_nobody_waiting() {
        RepairDesk desk = desk(() -> {
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("a bug");
            }
        });
        assertThatThrownBy(() -> desk.execute("t-1", RESTART)).hasMessage("a bug");
        assertThat(desk.execute("t-1", RESTART).ok()).isTrue();
    }

    private static RepairDesk desk(Runnable repair) {
        return new RepairDesk(
                action -> {
                    repair.run();
                    return Map.of();
                },
                InstantSource.system());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
