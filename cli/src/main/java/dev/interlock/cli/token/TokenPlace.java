package dev.interlock.cli.token;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.routes.access.AccessTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;

/** The tokens of a data folder. A running controller sees at once what is done to them, and records it. */
final class TokenPlace {
    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    /** What is done with tokens. */
    interface Work<T> {
        T with(AccessTokens tokens) throws IOException;
    }

    <T> T act(Work<T> work) {
        Path data = place.settings().data();
        if (!Files.isDirectory(data)) {
            throw CommandFailure.unreachable(
                    "There is no data folder '%s' yet. Start a controller on it once, or name another with --data."
                            .formatted(data));
        }
        try {
            return work.with(AccessTokens.in(data.resolve(AccessTokens.FILE)));
        } catch (IllegalArgumentException cannot) {
            throw CommandFailure.failed(String.valueOf(cannot.getMessage()));
        } catch (IOException unreadable) {
            throw CommandFailure.unreachable(String.valueOf(unreadable.getMessage()));
        }
    }
}
