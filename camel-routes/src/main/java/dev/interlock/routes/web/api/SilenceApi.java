package dev.interlock.routes.web.api;

import dev.interlock.routes.alerts.silence.Silence;
import dev.interlock.routes.alerts.silence.Silenced;
import dev.interlock.routes.alerts.silence.Silenced.Kind;
import dev.interlock.routes.alerts.silence.Silences;
import dev.interlock.routes.operator.NoSuchIncident;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import dev.interlock.rules.incident.Incident;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people are not told of for a time. */
public final class SilenceApi {
    private final WebContext panel;
    private final Silences silences;

    public SilenceApi(WebContext panel) {
        this.panel = panel;
        this.silences = panel.alerts().silences();
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/silences", request -> list()),
                Endpoint.post("/api/silences", this::begin),
                Endpoint.post("/api/silences/{id}/end", this::end));
    }

    private Reply list() {
        Instant now = now();
        return Reply.json(
                silences.all().stream().map(each -> SilenceBody.of(each, now)).toList());
    }

    private Instant now() {
        return panel.room().view().now();
    }

    private Reply begin(Request request) {
        Request.Body body = request.body();
        String by = body.by();
        String reason = body.line("reason");
        Silenced what = what(body);
        if (what.kind() == Kind.INCIDENT
                && panel.room().view().incidents().stream()
                        .noneMatch(open -> open.id().equals(what.name()) && open.state() != Incident.State.CLOSED)) {
            throw new NoSuchIncident(what.name());
        }
        try {
            return Reply.json(SilenceBody.of(silences.begin(what, lasts(body), reason, by), now()));
        } catch (IllegalArgumentException refused) {
            throw RefusedRequest.badRequest(String.valueOf(refused.getMessage()));
        }
    }

    private static Silenced what(Request.Body body) {
        List<Kind> named = Stream.of(Kind.values())
                .filter(kind -> body.json().has(kind.word()))
                .toList();
        if (named.size() != 1) {
            throw RefusedRequest.badRequest(
                    "A silence is of one of %s. Name one, and one only.".formatted(Silenced.kinds()));
        }
        return new Silenced(named.get(0), body.line(named.get(0).word()));
    }

    private Duration lasts(Request.Body body) {
        if (body.json().has("minutes")) {
            return Duration.ofMinutes(body.count("minutes", 1, Math.toIntExact(Silence.LONGEST.toMinutes())));
        }
        try {
            return Duration.between(now(), Instant.parse(body.line("until")));
        } catch (DateTimeException noInstant) {
            throw RefusedRequest.badRequest(
                    "'until' is no instant such as 2026-03-31T08:00:00Z. Correct it, or give 'minutes'.");
        }
    }

    private Reply end(Request request) {
        String by = request.body().by();
        return id(request).stream()
                .flatMap(id -> silences.end(id, by).stream())
                .findFirst()
                .map(ended -> Reply.json(new EndedBody(ended.id(), by)))
                .orElseThrow(() -> RefusedRequest.notFound(
                        "There is no such silence, or it is over. Look at /api/silences for those that are on."));
    }

    private static List<Long> id(Request request) {
        try {
            return List.of(Long.parseLong(request.path("id")));
        } catch (NumberFormatException noNumber) {
            return List.of();
        }
    }

    private record EndedBody(long id, String by) {}

    private record SilenceBody(
            long id,
            String kind,
            String name,
            Instant since,
            Instant until,
            String by,
            String reason,
            boolean on,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {
        static SilenceBody of(Silence silence, Instant now) {
            return new SilenceBody(
                    silence.id(),
                    silence.what().kind().word(),
                    silence.what().name(),
                    silence.since(),
                    silence.until(),
                    silence.by(),
                    silence.reason(),
                    silence.isOn(now),
                    silence.endedAt(),
                    silence.endedBy());
        }
    }
}
