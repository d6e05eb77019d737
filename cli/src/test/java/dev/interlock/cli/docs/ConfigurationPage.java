package dev.interlock.cli.docs;

import dev.interlock.cli.settings.Setting;
import dev.interlock.routes.ControllerSettings;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference of everything that can be set, as the code knows it. */
final class ConfigurationPage {
    private static final String HEAD = """
            # Configuration

            One properties file holds every setting: `interlock.properties` in the folder Interlock is started from, and another
            in the data folder, which outranks it. `--config FILE` reads that file alone. The environment outranks files, and
            flags of the command line outrank the environment. A name that neither Interlock nor a route knows is refused.

            This page is written from the code; a test fails when it is out of date.

            ## Settings

            | key | in the environment | default | what it says |
            |---|---|---|---|
            """;
    private static final String MIDDLE = """

            ## Properties of the routes

            Routes bring properties of their own: whatever a `{{placeholder}}` of a file in `routes/` names may be set. These have
            defaults.

            | key | in the environment | default |
            |---|---|---|
            """;

    private ConfigurationPage() {}

    static String text() {
        return HEAD + settings() + MIDDLE + ofRoutes();
    }

    private static String settings() {
        return Stream.of(Setting.values())
                .map(setting -> "| `%s` | `%s` | %s | %s |\n"
                        .formatted(setting.key(), setting.variable(), code(setting.otherwise()), setting.description()))
                .collect(Collectors.joining());
    }

    private static String ofRoutes() {
        Properties defaults = ControllerSettings.defaults();
        return defaults.stringPropertyNames().stream()
                .filter(key -> Stream.of(Setting.values())
                        .noneMatch(setting -> setting.key().equals(key)))
                .sorted()
                .map(key -> "| `%s` | `%s` | %s |\n".formatted(key, variable(key), code(defaults.getProperty(key))))
                .collect(Collectors.joining());
    }

    private static String variable(String key) {
        String own = key.startsWith("interlock.") ? key : "interlock." + key;
        return own.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + value + "`";
    }
}
