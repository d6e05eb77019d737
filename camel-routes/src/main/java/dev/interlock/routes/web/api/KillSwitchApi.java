package dev.interlock.routes.web.api;

import dev.interlock.routes.operator.ControlRoom;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/**
 * Takes the stop on the thread that reads requests, so that it needs no free worker; a release goes on to where requests may
 * wait.
 */
public final class KillSwitchApi implements Handler<RoutingContext> {
    public static final String PATH = "/api/kill-switch";

    /** Whoever throws the switch learns within this time that it counts, whether or not it stands in the audit yet. */
    private static final long RECORDING_MILLIS = 100;

    private final ControlRoom room;

    public KillSwitchApi(ControlRoom room) {
        this.room = room;
    }

    /**
     * How the switch stands.
     *
     * @param recorded whether that is in the audit yet
     */
    record Position(boolean killSwitch, String by, boolean recorded) {}

    @Override
    public void handle(RoutingContext exchange) {
        Request.Body body = new Request(exchange).body();
        String by = body.by();
        if (!body.flag("on")) {
            exchange.next();
            return;
        }
        Context here = exchange.vertx().getOrCreateContext();
        var unused = room.stop(by)
                .handle((done, failure) -> failure == null)
                .completeOnTimeout(false, RECORDING_MILLIS, TimeUnit.MILLISECONDS)
                .thenAccept(recorded -> here.runOnContext(
                        now -> Reply.json(new Position(true, by, recorded)).send(exchange)));
    }
}
