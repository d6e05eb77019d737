package dev.interlock.cli.settings;

import dev.interlock.cli.Trouble;
import dev.interlock.cli.settings.Settings.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads settings. A flag outranks the environment, which outranks the files; of the files, the one in the data folder
 * outranks the one in the current folder. A file that was named stands alone.
 */
public final class SettingsReader {
    static final String FILE = "interlock.properties";

    private final Path here;
    private final Map<String, String> environment;
    private final KnownKeys known;

    public SettingsReader(Path here, Map<String, String> environment, KnownKeys known) {
        this.here = here;
        this.environment = Map.copyOf(environment);
        this.known = known;
    }

    /**
     * Reads what is set.
     *
     * @param flags values given on the command line
     * @param named a file to read instead of those that are looked for
     */
    public Settings read(Map<Setting, String> flags, Optional<Path> named) {
        Map<String, Origin> file = named.map(this::existing).orElseGet(() -> optional(here.resolve(FILE)));
        Settings withoutData = over(List.of(file, environment(), given(flags)));
        Map<String, Origin> beside =
                named.isPresent() ? Map.of() : optional(withoutData.data().resolve(FILE));
        Origin data = new Origin(withoutData.text(Setting.DATA), withoutData.source(Setting.DATA));
        return over(List.of(file, beside, environment(), given(flags), Map.of(Setting.DATA.key(), data)));
    }

    private static Settings over(List<Map<String, Origin>> layers) {
        Map<String, Origin> found = new TreeMap<>();
        layers.forEach(found::putAll);
        found.forEach((key, origin) -> Setting.named(key).ifPresent(setting -> check(setting, origin)));
        return new Settings(found);
    }

    private Map<String, Origin> environment() {
        Map<String, Origin> found = new TreeMap<>();
        for (String key : known.all()) {
            String variable = KnownKeys.variable(key);
            String value = environment.get(variable);
            if (value != null) {
                found.put(key, new Origin(value.strip(), "the variable " + variable));
            }
        }
        return found;
    }

    private static Map<String, Origin> given(Map<Setting, String> flags) {
        Map<String, Origin> found = new TreeMap<>();
        flags.forEach((setting, value) -> found.put(setting.key(), new Origin(value, "the command line")));
        return found;
    }

    private Map<String, Origin> existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Trouble.unreachable(
                    "There is no settings file '%s'. Check the path given with --config.".formatted(file));
        }
        return SettingsFile.read(file, known);
    }

    private Map<String, Origin> optional(Path file) {
        return Files.isRegularFile(file) ? SettingsFile.read(file, known) : Map.of();
    }

    private static void check(Setting setting, Origin origin) {
        boolean empty = origin.value().isEmpty() && setting.otherwise().isEmpty();
        if (!empty && !setting.kind().accepts(origin.value())) {
            String shown = setting.kind() == Kind.SECRET ? "(hidden)" : origin.value();
            throw Trouble.usage("'%s' is '%s' (from %s), which is not %s. Correct it there."
                    .formatted(
                            setting.key(),
                            shown,
                            origin.source(),
                            setting.kind().expectation()));
        }
    }
}
