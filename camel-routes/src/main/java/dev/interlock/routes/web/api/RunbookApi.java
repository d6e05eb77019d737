package dev.interlock.routes.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.interlock.routes.agents.runbooks.RunbookPage;
import dev.interlock.routes.agents.runbooks.Runbooks;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What people wrote down for a situation. */
public final class RunbookApi {
    private final Runbooks runbooks;

    public RunbookApi(WebContext panel) {
        this.runbooks = panel.runbooks();
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/runbooks",
                        request ->
                                Reply.json(pages().stream().map(TitleBody::of).toList())),
                Endpoint.get("/api/runbooks/{id}", this::page));
    }

    private Reply page(Request request) {
        String name = request.path("id");
        return pages().stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .map(page -> Reply.json(new PageBody(page.name(), page.title(), page.links(), page.text())))
                .orElseThrow(() -> RefusedRequest.notFound(
                        "There is no such runbook. Look at /api/runbooks for those there are."));
    }

    private List<RunbookPage> pages() {
        try {
            return runbooks.pages();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new RefusedRequest(503, "The runbooks cannot be read. Check their folders and permissions.");
        }
    }

    private record TitleBody(
            String name, String title, @JsonProperty("for") List<String> links) {
        static TitleBody of(RunbookPage page) {
            return new TitleBody(page.name(), page.title(), page.links());
        }
    }

    private record PageBody(
            String name, String title, @JsonProperty("for") List<String> links, String text) {}
}
