package dev.interlock.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.http.OutgoingHttp;
import java.net.URI;
import java.util.Map;

/** The world that another process runs. */
public final class RemoteWorld {
    private final Http http;

    private RemoteWorld(URI url) {
        this.http = new Http(url, "", "world");
    }

    /** The world of the data folder, or the one at the usual port. */
    public static RemoteWorld of(Settings settings) {
        return new RemoteWorld(Beacon.ofWorld(settings.data())
                .orElseGet(() -> URI.create("http://localhost:" + settings.port(Setting.WORLD_PORT))));
    }

    public JsonNode faults() {
        return http.json(http.get("/faults"));
    }

    public JsonNode inject(Map<String, ?> fault) {
        return http.json(http.post("/faults", fault));
    }

    public void heal(String id) {
        http.json(http.delete("/faults/" + OutgoingHttp.encoded(id)));
    }
}
