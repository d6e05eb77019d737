package dev.interlock.routes.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import java.util.List;
import java.util.Optional;

/** Lets things go wrong where the world is a simulated one, and nowhere else. */
public final class FaultApi {
    private final WorldFaults faults;

    public FaultApi(WorldFaults faults) {
        this.faults = faults;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/world/faults", this::list),
                Endpoint.post("/api/world/faults", this::inject),
                Endpoint.post("/api/world/faults/{id}/heal", this::heal));
    }

    private Reply list(Request request) {
        Optional<JsonNode> found = faults.list();
        return Reply.json(new FaultsBody(found.isPresent(), found.orElseGet(JsonNodeFactory.instance::arrayNode)));
    }

    private Reply inject(Request request) {
        Request.Body body = request.body();
        String by = body.by();
        ObjectNode fault = ((ObjectNode) body.json()).deepCopy();
        fault.remove("by");
        fault.put("type", body.line("type")).put("target", body.line("target"));
        return Reply.json(faults.inject(fault, by));
    }

    private Reply heal(Request request) {
        return Reply.json(faults.heal(request.path("id"), request.body().by()));
    }

    private record FaultsBody(boolean simulated, JsonNode faults) {}
}
