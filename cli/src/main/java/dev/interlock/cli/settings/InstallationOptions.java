package dev.interlock.cli.settings;

import dev.interlock.cli.outcome.Journal;
import dev.interlock.cli.settings.Settings.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which Interlock is meant; every command that needs one takes them. */
public final class InstallationOptions {
    private static final String COMMAND_LINE = "the command line";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the audit, the keys and the log (default: ./data).")
    private @Nullable String data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file to read instead of ./interlock.properties and the data folder's.")
    private @Nullable Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "Any property of docs/reference/configuration.md, for this once; may be repeated. It outranks the environment and the files.")
    private Map<String, String> properties = new LinkedHashMap<>();

    /** The settings, with nothing else from the command line. */
    public Settings settings() {
        return settings(Map.of());
    }

    /**
     * The settings, overridden by what a command's own options say. From here on the log lies in the data folder,
     * if there is one yet.
     *
     * @param flags values by setting; null where an option was not given
     */
    public Settings settings(Map<Setting, ? extends @Nullable Object> flags) {
        Map<String, Origin> given = new LinkedHashMap<>();
        properties.forEach((key, value) -> given.put(key.strip(), new Origin(value.strip(), "--set")));
        flags.forEach((setting, value) -> {
            if (value != null) {
                given.put(setting.key(), new Origin(value.toString(), COMMAND_LINE));
            }
        });
        if (data != null) {
            given.put(Setting.DATA.key(), new Origin(data, COMMAND_LINE));
        }
        Settings settings = new SettingsReader(
                        Path.of(""),
                        ThisProcess.environment(),
                        Home.ofThisProcess().routes())
                .read(given, Optional.ofNullable(config));
        if (Files.isDirectory(settings.data())) {
            Journal.in(settings.data());
        }
        return settings;
    }
}
