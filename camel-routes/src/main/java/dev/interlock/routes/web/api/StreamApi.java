package dev.interlock.routes.web.api;

import dev.interlock.routes.audit.reading.Happening;
import dev.interlock.routes.web.body.Json;
import dev.interlock.routes.web.body.StateBody;
import dev.interlock.routes.web.http.RefusedRequest;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * What happens, as it happens, for every page that is open: server-sent events. An event {@code happened} has its place in the
 * audit's chain as id, so that a page which comes back is first told what it missed; {@code state} comes whenever it is another,
 * and once a second; {@code missed} says that more happened than is told again.
 */
public final class StreamApi implements Handler<RoutingContext> {
    public static final String PATH = "/api/stream";

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int LOOKS_A_STATE = 10;
    private static final int MOST_PAGES = 64;
    private static final int MOST_TOLD_AGAIN = 1_000;

    private final WebContext panel;
    private final StateApi states;
    private final Map<HttpServerResponse, Page> pages = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile String told = "";
    private final AtomicInteger looks = new AtomicInteger();

    public StreamApi(WebContext panel, StateApi states) {
        this.panel = panel;
        this.states = states;
    }

    /** A page that is open, and the last place of the chain that it was told of. */
    private static final class Page {
        private final Context context;
        private final HttpServerResponse response;
        private volatile long last;

        Page(Context context, HttpServerResponse response, long last) {
            this.context = context;
            this.response = response;
            this.last = last;
        }

        /** Whoever reads too slowly is let go, and comes back with the place where it was. */
        void send(String event) {
            context.runOnContext(now -> {
                if (response.ended() || response.closed()) {
                    return;
                }
                if (response.writeQueueFull()) {
                    response.end();
                } else {
                    var unused = response.write(event);
                }
            });
        }
    }

    @Override
    public void handle(RoutingContext exchange) {
        if (pages.size() >= MOST_PAGES) {
            throw new RefusedRequest(503, "%d pages are open already. Close one.".formatted(MOST_PAGES));
        }
        Vertx vertx = exchange.vertx();
        Context context = vertx.getOrCreateContext();
        Optional<Long> seen = seen(exchange);
        HttpServerResponse response = exchange.response();
        vertx.executeBlocking(() -> seen.orElseGet(panel.audit()::last), false)
                .onFailure(exchange::fail)
                .onSuccess(last -> {
                    response.setChunked(true).putHeader("Content-Type", "text/event-stream; charset=utf-8");
                    Page page = new Page(context, response, last);
                    response.closeHandler(gone -> pages.remove(response));
                    response.endHandler(gone -> pages.remove(response));
                    page.send("retry: 1000\n\n" + event("state", "", states.state()));
                    pages.put(response, page);
                    look(vertx);
                });
    }

    private static Optional<Long> seen(RoutingContext exchange) {
        String id = Optional.ofNullable(exchange.request().getHeader("Last-Event-ID"))
                .orElseGet(() -> exchange.queryParams().get("after"));
        try {
            return Optional.ofNullable(id).filter(text -> !text.isBlank()).map(Long::parseLong);
        } catch (NumberFormatException noPlace) {
            throw RefusedRequest.badRequest("'%s' is no place in the chain. Begin without one.".formatted(id));
        }
    }

    /** Looks while pages are open: one look begins only when the one before it is through. */
    private void look(Vertx vertx) {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        vertx.setTimer(LOOK.toMillis(), now -> vertx.executeBlocking(
                        () -> {
                            tell();
                            return true;
                        },
                        false)
                .onComplete(done -> {
                    looking.set(false);
                    if (!pages.isEmpty()) {
                        look(vertx);
                    }
                }));
    }

    private void tell() {
        StateBody state = states.state();
        String stands = state.mode() + state.killSwitch() + state.waitingPlans() + state.incidentsOpen();
        if (!stands.equals(told) || looks.incrementAndGet() % LOOKS_A_STATE == 0) {
            told = stands;
            String event = event("state", "", state);
            pages.values().forEach(page -> page.send(event));
        }
        long last = panel.audit().last();
        pages.values().stream().filter(page -> page.last > last).forEach(page -> wentBack(page, last));
        pages.values().stream()
                .filter(page -> page.last < last)
                .collect(Collectors.groupingBy(page -> page.last))
                .forEach((seen, behind) -> happened(behind, seen, last));
    }

    /** Somebody went back in a recording: what the page shows has not happened yet. */
    private static void wentBack(Page page, long last) {
        page.last = last;
        page.send(event("missed", Long.toString(last), Map.of("after", last)));
    }

    /** Tells pages that were last told of the same place what came after it, which is read once for all of them. */
    private void happened(List<Page> behind, long seen, long last) {
        List<Happening> news = panel.audit().after(seen, MOST_TOLD_AGAIN);
        StringBuilder events = new StringBuilder();
        news.forEach(one -> events.append(event("happened", Long.toString(one.seq()), one)));
        long newest = news.isEmpty() ? 0 : news.get(news.size() - 1).seq();
        if (news.size() == MOST_TOLD_AGAIN) {
            events.append(event("missed", "", Map.of("after", newest)));
        }
        for (Page page : behind) {
            if (!events.isEmpty()) {
                page.send(events.toString());
            }
            page.last = Math.max(last, newest);
        }
    }

    private static String event(String name, String id, Object body) {
        String place = id.isEmpty() ? "" : "id: " + id + "\n";
        return "%sevent: %s\ndata: %s\n\n".formatted(place, name, Json.tree(body));
    }
}
