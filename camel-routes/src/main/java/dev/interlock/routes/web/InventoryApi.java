package dev.interlock.routes.web;

import java.util.List;

/** The devices that exist, and those that report without being listed. */
final class InventoryApi {
    private final Panel panel;

    InventoryApi(Panel panel) {
        this.panel = panel;
    }

    List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/inventory",
                request -> Reply.json(
                        InventoryBody.of(panel.census().get(), panel.room().view()))));
    }
}
