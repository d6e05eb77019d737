package dev.interlock.routes.web.api;

import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.Reply;
import java.util.List;

/** What came in and has no place in the mapping. */
public final class UnmappedApi {
    private final WebContext panel;

    public UnmappedApi(WebContext panel) {
        this.panel = panel;
    }

    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/unmapped", request -> Reply.json(panel.unmapped().get())));
    }
}
