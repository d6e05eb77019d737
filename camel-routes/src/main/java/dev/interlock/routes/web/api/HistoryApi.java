package dev.interlock.routes.web.api;

import dev.interlock.routes.web.history.FigureHistory;
import dev.interlock.routes.web.history.FiguresOf;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How figures went over the last hour. */
public final class HistoryApi {
    private static final Duration PERIOD = Duration.ofSeconds(5);
    private static final int MINUTES = 60;
    private static final int LONGEST_MINUTES = 10_000;
    private static final int MOST_NAMES = 40;

    private final WebContext panel;
    private final FigureHistory history = new FigureHistory();

    public HistoryApi(WebContext panel) {
        this.panel = panel;
    }

    /** Notes the figures every few seconds from now on, while the server lives. */
    public void keep(Vertx vertx) {
        note();
        vertx.setPeriodic(
                PERIOD.toMillis(),
                now -> vertx.executeBlocking(
                        () -> {
                            note();
                            return true;
                        },
                        false));
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/history", this::figures),
                Endpoint.get(
                        "/api/history/series",
                        request ->
                                Reply.json(history.names(request.query("begins").orElse("")))));
    }

    private void note() {
        var view = panel.room().view();
        history.note(view.now(), FiguresOf.view(view));
    }

    private Reply figures(Request request) {
        List<String> names =
                request.query("series").map(given -> List.of(given.split(","))).orElseGet(() -> history.names("site/"));
        if (names.size() > MOST_NAMES) {
            throw RefusedRequest.badRequest(
                    "'series' names more than %d series. Ask for some of /api/history/series at a time."
                            .formatted(MOST_NAMES));
        }
        int minutes = request.count("minutes", MINUTES, LONGEST_MINUTES);
        Instant since = panel.room().view().now().minus(Duration.ofMinutes(minutes));
        return Reply.json(history.since(since, names));
    }
}
