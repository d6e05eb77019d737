package dev.interlock.cli.keys;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.keys.KeyOffice;
import dev.interlock.routes.property.RouteProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine.Mixin;

/** The key file of a data folder. A running controller sees at once what is done to it, and records it. */
final class KeyPlace {
    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    /** What is done with keys. */
    interface Act<T> {
        T on(KeyOffice office) throws IOException;
    }

    EnvelopeKeys keys() {
        Settings settings = place.settings();
        Path file = file(settings);
        try {
            return EnvelopeKeys.in(
                    file, settings.ofController().time(RouteProperty.KEYS_GRACE), InstantSource.system());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw CommandFailure.unreachable(String.valueOf(unreadable.getMessage()));
        }
    }

    <T> T act(Act<T> act) {
        try {
            return act.on(new KeyOffice(file(place.settings()), InstantSource.system()));
        } catch (IllegalArgumentException cannot) {
            throw CommandFailure.failed(String.valueOf(cannot.getMessage()));
        } catch (IOException unreadable) {
            throw CommandFailure.unreachable(String.valueOf(unreadable.getMessage()));
        }
    }

    private static Path file(Settings settings) {
        Path file = settings.data().resolve(EnvelopeKeys.FILE);
        if (!Files.exists(file)) {
            throw CommandFailure.unreachable(
                    "There are no keys in '%s' yet. Start a controller on it once, or name another folder with --data."
                            .formatted(settings.data()));
        }
        return file;
    }
}
