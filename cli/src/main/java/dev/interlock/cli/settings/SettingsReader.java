package dev.interlock.cli.settings;

import dev.interlock.cli.Trouble;
import dev.interlock.cli.settings.Settings.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads settings. A flag outranks the environment, which outranks the files; of the files, the one in the data folder
 * outranks the one in the current folder. A file that was named stands alone.
 */
public final class SettingsReader {
    public static final String FILE = "interlock.properties";

    private final Path here;
    private final Map<String, String> environment;

    public SettingsReader(Path here, Map<String, String> environment) {
        this.here = here;
        this.environment = Map.copyOf(environment);
    }

    public static SettingsReader ofThisProcess() {
        return new SettingsReader(Path.of(""), System.getenv());
    }

    /**
     * Reads what is set.
     *
     * @param flags values given on the command line
     * @param named a file to read instead of those that are looked for
     */
    public Settings read(Map<Setting, String> flags, Optional<Path> named) {
        Map<Setting, Origin> file = named.map(SettingsReader::existing).orElseGet(() -> optional(here.resolve(FILE)));
        Settings withoutData = over(file, environment(), given(flags));
        Map<Setting, Origin> beside =
                named.isPresent() ? Map.of() : optional(withoutData.data().resolve(FILE));
        Map<Setting, Origin> files = new EnumMap<>(Setting.class);
        files.putAll(file);
        files.putAll(beside);
        files.put(Setting.DATA, new Origin(withoutData.text(Setting.DATA), withoutData.source(Setting.DATA)));
        return over(files, environment(), given(flags));
    }

    @SafeVarargs
    private static Settings over(Map<Setting, Origin>... layers) {
        Map<Setting, Origin> found = new EnumMap<>(Setting.class);
        for (Map<Setting, Origin> layer : layers) {
            found.putAll(layer);
        }
        found.forEach(SettingsReader::check);
        return new Settings(found);
    }

    private Map<Setting, Origin> environment() {
        Map<Setting, Origin> found = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.variable());
            if (value != null) {
                found.put(setting, new Origin(value.strip(), "the variable " + setting.variable()));
            }
        }
        return found;
    }

    private static Map<Setting, Origin> given(Map<Setting, String> flags) {
        Map<Setting, Origin> found = new EnumMap<>(Setting.class);
        flags.forEach((setting, value) -> found.put(setting, new Origin(value, "the command line")));
        return found;
    }

    private static Map<Setting, Origin> existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Trouble.unreachable(
                    "There is no settings file '%s'. Check the path given with --config.".formatted(file));
        }
        return SettingsFile.read(file);
    }

    private static Map<Setting, Origin> optional(Path file) {
        return Files.isRegularFile(file) ? SettingsFile.read(file) : Map.of();
    }

    private static void check(Setting setting, Origin origin) {
        boolean empty = origin.value().isEmpty() && setting.otherwise().isEmpty();
        if (!empty && !setting.kind().accepts(origin.value())) {
            throw Trouble.usage("'%s' is '%s' (from %s), which is not %s. Correct it there."
                    .formatted(
                            setting.key(),
                            origin.value(),
                            origin.source(),
                            setting.kind().expectation()));
        }
    }
}
