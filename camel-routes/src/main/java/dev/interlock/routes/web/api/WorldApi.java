package dev.interlock.routes.web.api;

import dev.interlock.routes.operator.View;
import dev.interlock.routes.web.body.AttemptBody;
import dev.interlock.routes.web.body.ConditionBody;
import dev.interlock.routes.web.body.DeviceBody;
import dev.interlock.routes.web.body.FiringAlertBody;
import dev.interlock.routes.web.body.IncidentBody;
import dev.interlock.routes.web.body.JobBody;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import dev.interlock.rules.alert.HeldAlert;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.incident.Incident;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the controller sees and what it makes of it: devices, jobs, conditions, incidents, attempts. */
public final class WorldApi {
    private final WebContext panel;

    public WorldApi(WebContext panel) {
        this.panel = panel;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/devices", this::devices),
                Endpoint.get("/api/jobs", request -> list(panel.room().view().jobs(), JobBody::of)),
                Endpoint.get(
                        "/api/conditions", request -> list(panel.room().view().conditions(), ConditionBody::of)),
                Endpoint.get("/api/incidents", this::incidents),
                Endpoint.get(
                        "/api/attempts", request -> list(panel.room().view().attempts(), AttemptBody::of)),
                Endpoint.get("/api/alerts/firing", this::firing),
                Endpoint.get("/api/alerts", request -> Reply.json(panel.audit().alerts(limit(request)))));
    }

    static int limit(Request request) {
        return request.count("limit", 50, 1_000);
    }

    private Reply devices(Request request) {
        Optional<String> zone = request.query("zone");
        List<String> kinds = request.query("kind").map(WorldApi::listed).orElse(List.of());
        Stream<DeviceFact> wanted = panel.room().view().devices().stream()
                .filter(device -> zone.isEmpty() || zone.get().equals(device.zone()))
                .filter(device -> kinds.isEmpty() || kinds.contains(DeviceBody.kind(device)));
        return Reply.json(request.query("fields")
                .<Object>map(fields -> DeviceBody.columns(wanted, listed(fields)))
                .orElseGet(() -> wanted.map(DeviceBody::of).toList()));
    }

    private static List<String> listed(String words) {
        return List.of(words.toLowerCase(Locale.ROOT).split(","));
    }

    private Reply incidents(Request request) {
        boolean open = request.query("open").filter("true"::equals).isPresent();
        List<Incident> wanted = panel.room().view().incidents().stream()
                .filter(incident -> !open || incident.state() != Incident.State.CLOSED)
                .toList();
        return list(wanted, IncidentBody::of);
    }

    private Reply firing(Request request) {
        View view = panel.room().view();
        Map<String, Incident> byDomain = view.incidents().stream()
                .collect(Collectors.toMap(Incident::domain, incident -> incident, (first, second) -> second));
        List<HeldAlert> newest = view.alerts().stream()
                .sorted(Comparator.comparing((HeldAlert held) -> held.alert().severity())
                        .reversed()
                        .thenComparing(held -> held.alert().since(), Comparator.reverseOrder()))
                .limit(request.count("limit", 50, 20_000))
                .toList();
        return list(newest, held -> FiringAlertBody.of(held, view, byDomain));
    }

    private static <T> Reply list(Collection<T> things, Function<T, ?> body) {
        return Reply.json(things.stream().map(body).toList());
    }
}
