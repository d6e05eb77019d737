package dev.interlock.routes.web.api;

import dev.interlock.routes.access.Role;
import dev.interlock.routes.operator.View;
import dev.interlock.routes.web.body.CatalogueBody;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.rules.rulebook.source.SwitchedOff;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rulebook in use, its limits, and the catalogue of what may be done. */
public final class RulebookApi {
    private final WebContext panel;

    public RulebookApi(WebContext panel) {
        this.panel = panel;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/rulebook", request -> Reply.json(rulebook())),
                Endpoint.post("/api/rulebook/reload", this::reload).by(Role.ADMINISTER),
                Endpoint.get("/api/why-not", this::whyNot),
                Endpoint.get(
                        "/api/limits",
                        request -> Reply.json(List.copyOf(panel.rulebook().get().limits()))),
                Endpoint.get(
                        "/api/actions",
                        request -> Reply.json(Stream.of(ActionType.values())
                                .map(CatalogueBody::of)
                                .toList())));
    }

    private RulebookBody rulebook() {
        View view = panel.room().view();
        Rulebook inUse = panel.rulebook().get();
        return new RulebookBody(view.rulebookHash(), view.rulebookFault(), inUse.rules(), inUse.switchedOff());
    }

    private Reply whyNot(Request request) {
        String rule = asked(request, "rule", "THERMAL-001");
        String device = asked(request, "device", "rack-7");
        return panel.room().whyNot(rule, device).fold(Reply::json, reasons -> {
            throw RefusedRequest.notFound(String.join(" ", reasons));
        });
    }

    private static String asked(Request request, String name, String example) {
        return request.query(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> RefusedRequest.badRequest(
                        "The request has no '%s'. Give one, such as %s=%s.".formatted(name, name, example)));
    }

    private Reply reload(Request request) {
        panel.room().reload(request.body().by());
        return Reply.json(rulebook());
    }

    private record RulebookBody(
            String hash, @Nullable String fault, List<RuleCard> rules, List<SwitchedOff> switchedOff) {}
}
