package dev.interlock.routes.web.api;

import dev.interlock.routes.web.body.InventoryBody;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.Reply;
import java.util.List;

/** The devices that exist, and those that report without being listed. */
public final class InventoryApi {
    private final WebContext panel;

    public InventoryApi(WebContext panel) {
        this.panel = panel;
    }

    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/inventory",
                request -> Reply.json(
                        InventoryBody.of(panel.census().get(), panel.room().view()))));
    }
}
