package dev.interlock.routes.dispatch;

import dev.interlock.routes.http.OutgoingHttp;
import dev.interlock.routes.plans.Delivery;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/** Asks agents in other processes whether they are still at their tasks. It waits for no answer. */
public final class Heartbeats {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int AT_WORK = 200;

    private final InFlight underWay;
    private final OutgoingHttp http = new OutgoingHttp(PATIENCE);

    public Heartbeats(InFlight underWay) {
        this.underWay = underWay;
    }

    /** Asks for every task that is with an agent elsewhere. */
    public void ask() {
        underWay.elsewhere().forEach(this::ask);
    }

    private void ask(Delivery delivery, URI agent) {
        URI task = URI.create("%s/%s/%s"
                .formatted(
                        agent,
                        delivery.plan().id(),
                        OutgoingHttp.encoded(delivery.task().id())));
        HttpRequest request = OutgoingHttp.to(task, PATIENCE).build();
        var unused = http.status(request).thenAccept(status -> {
            if (status == AT_WORK) {
                underWay.beat(delivery);
            }
        });
    }
}
