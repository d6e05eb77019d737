package dev.interlock.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** A running controller. */
public final class RemoteController {
    private final Http http;

    private RemoteController(URI url, String token) {
        this.http = new Http(url, token);
    }

    /** The controller that is meant: the one that was named, or the one that runs on the data folder. */
    public static RemoteController of(Settings settings) {
        URI url = settings.url(Setting.URL)
                .or(() -> Beacon.of(settings.data()))
                .orElseGet(() -> URI.create("http://localhost:" + settings.port(Setting.PORT)));
        return at(url, settings);
    }

    /** The same, if one was named or runs on the data folder. */
    public static Optional<RemoteController> running(Settings settings) {
        return settings.url(Setting.URL).or(() -> Beacon.of(settings.data())).map(url -> at(url, settings));
    }

    /** The controller that answers at an address. */
    public static RemoteController at(URI url, Settings settings) {
        return new RemoteController(url, settings.text(Setting.TOKEN));
    }

    public JsonNode get(String path) {
        return http.json(http.get(path));
    }

    /** Whether it is in order, with what is not; it answers also where something is not. */
    public JsonNode health() {
        return http.whatever(http.get("/health"));
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return http.json(http.post(path, body));
    }

    /** Copies what stands there, however long it is. */
    public void copy(String path, OutputStream to) throws IOException {
        HttpResponse<java.io.InputStream> response = http.stream(path);
        try (var body = response.body()) {
            body.transferTo(to);
        }
    }
}
