package dev.interlock.routes.web;

import dev.interlock.routes.decide.View;
import dev.interlock.rules.plan.ActionType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rulebook in use, its limits, and the catalogue of what may be done. */
final class RulebookApi {
    private final Controller controller;

    RulebookApi(Controller controller) {
        this.controller = controller;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/rulebook", request -> Reply.json(rulebook())),
                Endpoint.post("/api/rulebook/reload", this::reload),
                Endpoint.get(
                        "/api/limits",
                        request -> Reply.json(List.copyOf(controller.rulebook().limits()))),
                Endpoint.get(
                        "/api/actions",
                        request -> Reply.json(Stream.of(ActionType.values())
                                .map(CatalogueBody::of)
                                .toList())));
    }

    private RulebookBody rulebook() {
        View view = controller.room().view();
        return new RulebookBody(
                view.rulebookHash(), view.rulebookFault(), controller.rulebook().rules());
    }

    private Reply reload(Request request) {
        controller.room().reload(request.body().line("by"));
        return Reply.json(rulebook());
    }

    private record RulebookBody(String hash, @Nullable String fault, List<RulebookReader.Rule> rules) {}
}
