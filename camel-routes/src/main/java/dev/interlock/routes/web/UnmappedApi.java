package dev.interlock.routes.web;

import java.util.List;

/** What came in and has no place in the mapping. */
final class UnmappedApi {
    private final Panel panel;

    UnmappedApi(Panel panel) {
        this.panel = panel;
    }

    List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/unmapped", request -> Reply.json(panel.unmapped().get())));
    }
}
