package dev.interlock.cli.settings;

import dev.interlock.cli.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which Interlock is meant; every command that needs one takes them. */
public final class Place {
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
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        flags.forEach((setting, value) -> {
            if (value != null) {
                given.put(setting, value.toString());
            }
        });
        if (data != null) {
            given.put(Setting.DATA, data);
        }
        Settings settings = reader().read(given, Optional.ofNullable(config));
        if (Files.isDirectory(settings.data())) {
            Journal.in(settings.data());
        }
        return settings;
    }

    /** A site's routes may bring names of their own; where the site lies is itself a setting of the environment. */
    private static SettingsReader reader() {
        Map<String, String> environment = System.getenv();
        List<Path> routes = new ArrayList<>(List.of(Home.ofThisProcess().routes()));
        Optional.ofNullable(environment.get(Setting.SITE.variable()))
                .map(site -> Path.of(site, "routes"))
                .ifPresent(routes::add);
        return new SettingsReader(Path.of(""), environment, KnownKeys.with(routes));
    }
}
