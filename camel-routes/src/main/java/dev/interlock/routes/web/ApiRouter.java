package dev.interlock.routes.web;

import dev.interlock.routes.access.AccessTokens;
import dev.interlock.routes.access.Role;
import dev.interlock.routes.web.api.AuditApi;
import dev.interlock.routes.web.api.CostApi;
import dev.interlock.routes.web.api.DeadLetterApi;
import dev.interlock.routes.web.api.DemandApi;
import dev.interlock.routes.web.api.FaultApi;
import dev.interlock.routes.web.api.FleetApi;
import dev.interlock.routes.web.api.HealthPage;
import dev.interlock.routes.web.api.HistoryApi;
import dev.interlock.routes.web.api.IncidentApi;
import dev.interlock.routes.web.api.IncidentStoryApi;
import dev.interlock.routes.web.api.InventoryApi;
import dev.interlock.routes.web.api.KillSwitchApi;
import dev.interlock.routes.web.api.MayStopApi;
import dev.interlock.routes.web.api.ObservePage;
import dev.interlock.routes.web.api.OpenActApi;
import dev.interlock.routes.web.api.OwnMetrics;
import dev.interlock.routes.web.api.PlanApi;
import dev.interlock.routes.web.api.ReceiverApi;
import dev.interlock.routes.web.api.ReplayApi;
import dev.interlock.routes.web.api.ReplayDesk;
import dev.interlock.routes.web.api.RulebookApi;
import dev.interlock.routes.web.api.RunbookApi;
import dev.interlock.routes.web.api.SilenceApi;
import dev.interlock.routes.web.api.StateApi;
import dev.interlock.routes.web.api.StaticPages;
import dev.interlock.routes.web.api.StreamApi;
import dev.interlock.routes.web.api.UnmappedApi;
import dev.interlock.routes.web.api.WebContext;
import dev.interlock.routes.web.api.WorldApi;
import dev.interlock.routes.web.guard.BearerToken;
import dev.interlock.routes.web.guard.BodyInTime;
import dev.interlock.routes.web.guard.BodyLimit;
import dev.interlock.routes.web.guard.FailureHandler;
import dev.interlock.routes.web.guard.KnownHosts;
import dev.interlock.routes.web.guard.OnlyReplayed;
import dev.interlock.routes.web.guard.PushRoom;
import dev.interlock.routes.web.guard.SameOrigin;
import dev.interlock.routes.web.guard.SecurityHeaders;
import dev.interlock.routes.web.http.Caller;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.Lane;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Request;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/** Every endpoint behind its guards, on one router. */
final class ApiRouter {
    private static final int LOOK_AT_TOKENS_MILLIS = 500;
    private static final int GUARDS = -1_000;
    private static final int ENDPOINTS = -500;
    private static final int NOTHING_ELSE = Integer.MAX_VALUE;

    private final List<Endpoint> endpoints;
    private final KillSwitchApi stop;
    private final HistoryApi history;
    private final StreamApi stream;
    private final boolean replayed;

    ApiRouter(WebContext panel, CamelContext context) {
        this(panel, context, Optional.empty());
    }

    /** @param replay how the recording is wound that is seen; empty where what is seen happens now */
    ApiRouter(WebContext panel, CamelContext context, Optional<ReplayDesk> replay) {
        this.replayed = replay.isPresent();
        HealthPage health = new HealthPage(panel);
        StateApi state = new StateApi(panel);
        this.stop = new KillSwitchApi(panel.room());
        this.history = new HistoryApi(panel);
        this.stream = new StreamApi(panel, state);
        this.endpoints = Stream.of(
                        StaticPages.endpoints(),
                        state.endpoints(),
                        history.endpoints(),
                        new WorldApi(panel).endpoints(),
                        new FleetApi(panel).endpoints(),
                        new CostApi(panel).endpoints(),
                        new InventoryApi(panel).endpoints(),
                        new PlanApi(panel).endpoints(),
                        new IncidentApi(panel).endpoints(),
                        new IncidentStoryApi(panel).endpoints(),
                        new OpenActApi(panel).endpoints(),
                        new RulebookApi(panel).endpoints(),
                        new MayStopApi(panel, health.checks()).endpoints(),
                        new FaultApi(panel.faults()).endpoints(),
                        new ReplayApi(panel.faults(), replay).endpoints(),
                        new AuditApi(panel.audit()).endpoints(),
                        new UnmappedApi(panel).endpoints(),
                        new ReceiverApi(panel).endpoints(),
                        new SilenceApi(panel).endpoints(),
                        new DemandApi(panel).endpoints(),
                        new DeadLetterApi(panel).endpoints(),
                        new RunbookApi(panel).endpoints(),
                        health.endpoints(),
                        new OwnMetrics(panel).endpoints(),
                        new ObservePage(context, health.checks(), panel.meters()).endpoints())
                .flatMap(List::stream)
                .toList();
    }

    List<Endpoint> endpoints() {
        return endpoints;
    }

    /**
     * The guards come first, also for routes that others put on the same router.
     *
     * @param pushed whether a path is that of such a route
     */
    void mount(Router router, WebSettings settings, Predicate<String> pushed) {
        Route guards = router.route().order(GUARDS);
        guards.failureHandler(new FailureHandler());
        guards.handler(new SecurityHeaders());
        guards.handler(new KnownHosts(settings.hosts()));
        guards.handler(new SameOrigin());
        guards.handler(new BearerToken(
                settings.token(), settings.tokens(), settings.isReachable(), settings.readingNeedsToken()));
        guards.handler(exchange -> {
            if (pushed.test(exchange.normalizedPath())) {
                HttpMethod method = exchange.request().method();
                boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
                Caller.of(exchange).require(reads ? Role.SEE : Role.OPERATE);
            }
            exchange.next();
        });
        if (replayed) {
            guards.handler(new OnlyReplayed(ReplayApi.PATH));
        }
        guards.handler(new PushRoom(pushed, settings.pushedAtOnceBytes(), settings.pushBytes()));
        guards.handler(new BodyInTime(settings.patience()));
        guards.handler(new BodyLimit(pushed));
        router.post(KillSwitchApi.PATH)
                .order(ENDPOINTS - 1)
                .handler(needs(Role.OPERATE))
                .handler(stop);
        router.get(StreamApi.PATH).order(ENDPOINTS - 1).handler(needs(Role.SEE)).handler(stream);
        endpoints.forEach(endpoint -> mount(router, endpoint));
        methods().forEach((path, allowed) -> refuseOthers(router, path, allowed));
        router.route().order(NOTHING_ELSE - 1).handler(exchange -> {
            if (pushed.test(exchange.normalizedPath())) {
                throw otherMethod(exchange, HttpMethod.POST.name());
            }
            exchange.next();
        });
        router.route().order(NOTHING_ELSE).handler(exchange -> {
            throw RefusedRequest.notFound("There is nothing at this path. Look at /openapi for what there is.");
        });
    }

    /** What it does without being asked, while the server lives. */
    void live(Vertx vertx, AccessTokens tokens) {
        history.keep(vertx);
        look(vertx, tokens);
    }

    /** At tokens that others make or revoke: beside the requests, which no disk may hold up. */
    private static void look(Vertx vertx, AccessTokens tokens) {
        vertx.setTimer(LOOK_AT_TOKENS_MILLIS, due -> vertx.executeBlocking(
                        () -> {
                            tokens.refresh();
                            return true;
                        },
                        false)
                .onComplete(done -> look(vertx, tokens)));
    }

    private static Handler<RoutingContext> needs(Role least) {
        return exchange -> {
            Caller.of(exchange).require(least);
            exchange.next();
        };
    }

    private static void mount(Router router, Endpoint endpoint) {
        router.route(endpoint.method(), endpoint.routerPath()).order(ENDPOINTS).handler(exchange -> {
            endpoint.least().ifPresent(Caller.of(exchange)::require);
            Lane.Place place = endpoint.lane().enter();
            exchange.vertx()
                    .executeBlocking(() -> answer(endpoint, place, exchange), false)
                    .onFailure(exchange::fail);
        });
    }

    /** On a worker, which may wait. */
    private static @Nullable Void answer(Endpoint endpoint, Lane.Place taken, RoutingContext exchange) {
        try (taken) {
            endpoint.answer().to(new Request(exchange)).send(exchange);
            return null;
        }
    }

    private static void refuseOthers(Router router, String path, String allowed) {
        router.route(path).order(NOTHING_ELSE - 1).handler(exchange -> {
            throw otherMethod(exchange, allowed);
        });
    }

    private static RefusedRequest otherMethod(RoutingContext exchange, String allowed) {
        exchange.response().putHeader("Allow", allowed);
        return new RefusedRequest(405, "This path takes %s only. Use that.".formatted(allowed));
    }

    private Map<String, String> methods() {
        return endpoints.stream()
                .collect(Collectors.toMap(
                        Endpoint::routerPath,
                        endpoint -> endpoint.method().name(),
                        (one, other) -> one + ", " + other));
    }
}
