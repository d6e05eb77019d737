package dev.interlock.routes.web.guard;

import dev.interlock.routes.web.http.RefusedRequest;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Asks whoever pushes to come again while what others push to the same path takes all the memory that it may. */
public final class PushRoom implements Handler<RoutingContext> {
    private static final int TOO_MANY = 429;
    private static final String RETRY_SECONDS = "5";

    private final Predicate<String> pushed;
    private final long most;
    private final long largest;
    private final Map<String, AtomicLong> taken = new ConcurrentHashMap<>();

    /**
     * @param pushed whether a path is that of a route
     * @param most bytes of messages that may be on their way through one path
     * @param largest what a message counts for that does not say how long it is
     */
    public PushRoom(Predicate<String> pushed, long most, long largest) {
        this.pushed = pushed;
        this.most = Math.max(most, largest);
        this.largest = largest;
    }

    @Override
    public void handle(RoutingContext exchange) {
        if (!pushed.test(exchange.normalizedPath())) {
            exchange.next();
            return;
        }
        long bytes = bytes(exchange);
        AtomicLong held = taken.computeIfAbsent(exchange.normalizedPath(), path -> new AtomicLong());
        if (held.addAndGet(bytes) > most) {
            held.addAndGet(-bytes);
            exchange.response().putHeader("Retry-After", RETRY_SECONDS);
            throw new RefusedRequest(TOO_MANY, """
                    More is pushed to this path at once than it takes (%d bytes). Send it again in a few seconds, or raise \
                    interlock.ingest.pushed-at-once-bytes.""".formatted(most));
        }
        exchange.addEndHandler(done -> held.addAndGet(-bytes));
        exchange.next();
    }

    private long bytes(RoutingContext exchange) {
        String length = exchange.request().getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,12}") ? largest : Math.min(largest, Long.parseLong(length));
    }
}
