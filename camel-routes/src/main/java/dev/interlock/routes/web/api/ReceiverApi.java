package dev.interlock.routes.web.api;

import dev.interlock.routes.alerts.ReceiverStanding;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is told of alerts, how each of them stands, and whether they hear. */
public final class ReceiverApi {
    private final ReceiverDesk alerts;

    public ReceiverApi(WebContext panel) {
        this.alerts = panel.alerts();
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/alerts/receivers",
                        request -> Reply.json(alerts.standings().get().stream()
                                .map(StandingBody::of)
                                .toList())),
                Endpoint.post("/api/alerts/test", this::test));
    }

    private Reply test(Request request) {
        Request.Body body = request.body();
        String by = body.by();
        List<String> names = new ArrayList<>();
        body.json().path("receivers").forEach(name -> names.add(name.asText()));
        List<String> known = alerts.standings().get().stream()
                .map(ReceiverStanding::receiver)
                .toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw RefusedRequest.notFound("There is no receiver '%s'. %s"
                    .formatted(
                            unknown,
                            known.isEmpty()
                                    ? "None is set: give one an address, such as alert.slack."
                                    : "Choose one of " + String.join(", ", known) + "."));
        });
        return Reply.json(alerts.test().apply(names, by));
    }

    private record StandingBody(
            String receiver,
            String severity,
            int waiting,
            int failing,
            @Nullable Instant failingSince,
            @Nullable Instant toldAt,
            @Nullable String trouble) {
        static StandingBody of(ReceiverStanding of) {
            return new StandingBody(
                    of.receiver(),
                    of.severity().toString(),
                    of.standing().waiting(),
                    of.standing().failing(),
                    of.standing().failingSince(),
                    of.standing().toldAt(),
                    of.trouble().orElse(null));
        }
    }
}
