package dev.interlock.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.Settings;
import java.util.Map;
import picocli.CommandLine.Mixin;

/** The running controller that a command means: where it answers and which token it wants come from the settings. */
public final class ControllerLink {
    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    /** What they say. */
    public Settings settings() {
        return place.settings();
    }

    public JsonNode get(String path) {
        return controller().get(path);
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return controller().post(path, body);
    }

    /** For a command that asks more than once. */
    public RemoteController controller() {
        return RemoteController.of(place.settings());
    }
}
