package dev.interlock.simulator.shop.shoppers;

import dev.interlock.simulator.shop.process.ShopHttp;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Orders on their way: each is tried again with the same request id, three times, then given up. Thread-safe. */
final class Purchases {
    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final int RETRIES = 3;
    private static final int FIRST_PAUSE_MS = 200;
    private static final int CREATED = 201;

    private final URI orders;
    private final ScheduledExecutorService clock;
    private final ShopHttp http = new ShopHttp(Duration.ofSeconds(1));
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger attempted = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private int inside;

    Purchases(URI gateway, ScheduledExecutorService clock) {
        this.clock = clock;
        orders = gateway.resolve("/orders");
    }

    void begin(Basket basket) {
        attempted.incrementAndGet();
        enter();
        attempt(basket, 0);
    }

    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    int attempted() {
        return attempted.get();
    }

    int refused() {
        return refused.get();
    }

    synchronized void awaitNobody() throws InterruptedException {
        while (inside > 0) {
            wait();
        }
    }

    private void attempt(Basket basket, int retries) {
        HttpRequest request = ShopHttp.to(orders, DEADLINE)
                .POST(HttpRequest.BodyPublishers.ofString(basket.toJson()))
                .build();
        var unused = http.statusLater(request).whenComplete((status, broken) -> answered(basket, retries, status));
    }

    private void answered(Basket basket, int retries, @Nullable Integer status) {
        if (status != null && status == CREATED) {
            acknowledged.add(basket.requestId());
            leave();
        } else if (retries < RETRIES) {
            again(basket, retries + 1);
        } else {
            refused.incrementAndGet();
            leave();
        }
    }

    private void again(Basket basket, int retries) {
        try {
            var unused = clock.schedule(
                    () -> attempt(basket, retries), FIRST_PAUSE_MS << (retries - 1), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            leave();
        }
    }

    private synchronized void enter() {
        inside++;
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }
}
