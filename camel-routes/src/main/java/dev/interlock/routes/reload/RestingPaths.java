package dev.interlock.routes.reload;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.support.task.Tasks;
import org.apache.camel.support.task.budget.Budgets;

/**
 * Paths whose route is being exchanged: whoever sends there meanwhile is told to come again, and not that nothing is there.
 * Thread-safe.
 */
final class RestingPaths {
    /** A request sees the routes that there were when it came in. */
    private static final int AT_ONCE = -1_999;

    private static final String CAME_MEANWHILE = "came-while-resting";

    /** After the guards of the web, before the routes. */
    private static final int AFTER_GUARDS = -400;

    private static final int UNAVAILABLE = 503;
    private static final Duration INTERVAL = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Set<String> resting = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> inHand = new ConcurrentHashMap<>();

    /** The paths are open again once this is closed. */
    interface Rest extends AutoCloseable {
        @Override
        void close();
    }

    /** Closes the paths of the routes, and waits until those who came before are answered. */
    Rest of(List<Route> routes, CamelContext context) {
        Set<String> closed = routes.stream()
                .map(Route::getEndpoint)
                .filter(PlatformHttpEndpoint.class::isInstance)
                .map(endpoint -> ((PlatformHttpEndpoint) endpoint).getPath())
                .collect(Collectors.toSet());
        if (!closed.isEmpty()) {
            resting.addAll(closed);
            Tasks.foregroundTask()
                    .withBudget(Budgets.iterationTimeBudget()
                            .withInterval(INTERVAL)
                            .withMaxDuration(PATIENCE)
                            .build())
                    .build()
                    .run(context, () -> closed.stream().noneMatch(inHand::containsKey));
        }
        return () -> resting.removeAll(closed);
    }

    void guard(CamelContext context) {
        context.getRegistry().findByType(VertxPlatformHttpRouter.class).forEach(router -> {
            router.route().order(AT_ONCE).handler(this::mark);
            router.route().order(AFTER_GUARDS).handler(this::answer);
        });
    }

    private void mark(RoutingContext request) {
        if (resting.contains(request.normalizedPath())) {
            request.put(CAME_MEANWHILE, true);
        }
        request.next();
    }

    private void answer(RoutingContext request) {
        String path = request.normalizedPath();
        inHand.merge(path, 1, Integer::sum);
        request.addEndHandler(answered -> inHand.computeIfPresent(path, (any, count) -> count > 1 ? count - 1 : null));
        if (!resting.contains(path) && request.get(CAME_MEANWHILE) == null) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(UNAVAILABLE)
                .putHeader("Retry-After", "1")
                .putHeader("Content-Type", "application/json")
                .end("{\"error\":\"The route behind this path is being exchanged. Send it again.\"}");
    }
}
