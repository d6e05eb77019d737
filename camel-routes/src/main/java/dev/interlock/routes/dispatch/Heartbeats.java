package dev.interlock.routes.dispatch;

import dev.interlock.routes.plans.Delivery;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks agents in other processes whether they are still at their tasks. It waits for no answer. */
public final class Heartbeats {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int AT_WORK = 200;

    private final InFlight underWay;
    private @Nullable HttpClient client;

    public Heartbeats(InFlight underWay) {
        this.underWay = underWay;
    }

    /** Asks for every task that is with an agent elsewhere. */
    public void ask() {
        underWay.elsewhere().forEach(this::ask);
    }

    /** Most controllers have all their agents with them and need none. */
    private synchronized HttpClient client() {
        HttpClient known = client == null
                ? HttpClient.newBuilder().connectTimeout(PATIENCE).build()
                : client;
        client = known;
        return known;
    }

    private void ask(Delivery delivery, URI agent) {
        URI task = URI.create("%s/%s/%s"
                .formatted(agent, delivery.plan().id(), encoded(delivery.task().id())));
        HttpRequest request = HttpRequest.newBuilder(task).timeout(PATIENCE).build();
        var unused = client().sendAsync(request, BodyHandlers.discarding()).thenAccept(answer -> {
            if (answer.statusCode() == AT_WORK) {
                underWay.beat(delivery);
            }
        });
    }

    private static String encoded(String task) {
        return java.net.URLEncoder.encode(task, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
