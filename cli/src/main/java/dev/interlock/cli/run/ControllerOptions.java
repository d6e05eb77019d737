package dev.interlock.cli.run;

import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.ThisProcess;
import dev.interlock.routes.operator.Mode;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said about the controller on a command line. */
final class ControllerOptions {
    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the controller (default: 8080; 0 takes a free one).")
    private @Nullable Integer port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "Address it listens on (default: this machine only).")
    private @Nullable String bind;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description =
                    "Mode of the first start: observe, approve or act; later starts keep the one they were left in.")
    private @Nullable Mode mode;

    @Option(
            names = "--model",
            paramLabel = "PROVIDER[:NAME]",
            description =
                    "Who plans what no rule answers: none, openai-compatible, ollama, openai or anthropic, and the model's name.")
    private @Nullable String model;

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description =
                    "Keep everything that is told and decided in this folder, to be replayed with 'interlock scenario replay'.")
    private @Nullable Path record;

    @Option(names = "--headless", description = "Plain lines instead of a screen, also on a terminal.")
    private boolean headless;

    boolean headless() {
        return headless || !ThisProcess.onTerminal();
    }

    Optional<String> model() {
        return Optional.ofNullable(model);
    }

    Map<Setting, @Nullable Object> flags() {
        Map<Setting, @Nullable Object> flags = new EnumMap<>(Setting.class);
        flags.put(Setting.PORT, port);
        flags.put(Setting.BIND, bind);
        flags.put(Setting.MODE, mode);
        flags.put(Setting.RECORD, record);
        return flags;
    }
}
