package dev.interlock.cli.settings;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Settings.Origin;
import dev.interlock.rules.property.Property;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads settings. A flag outranks the environment, which outranks the files; of the files, the one in the data folder
 * outranks the one in the current folder. A file that was named stands alone.
 */
public final class SettingsReader {
    static final String FILE = "interlock.properties";

    private final Path here;
    private final Map<String, String> environment;
    private final Path routes;

    /** @param routes those that come along; they know names of their own */
    public SettingsReader(Path here, Map<String, String> environment, Path routes) {
        this.here = here;
        this.environment = Map.copyOf(environment);
        this.routes = routes;
    }

    /**
     * Reads what is set.
     *
     * @param given values given on the command line, by name
     * @param named a file to read instead of those that are looked for
     */
    public Settings read(Map<String, Origin> given, Optional<Path> named) {
        Map<String, Origin> file = named.map(this::existing).orElseGet(() -> optional(here.resolve(FILE)));
        Settings early = over(List.of(file, own(), given));
        Origin data = new Origin(early.text(Setting.DATA), early.source(Setting.DATA));
        Map<String, Origin> beside =
                named.isPresent() ? Map.of() : optional(early.data().resolve(FILE));
        Settings found = over(List.of(file, beside, own(), given));
        KnownKeys known = known(found);
        if (!known.keys().containsAll(found.names())) {
            // before a name is called unknown: where the site cannot be read, nobody knows which names it brings
            found.requireSite();
        }
        Stream.of(file, beside, given)
                .forEach(layer -> layer.forEach((key, origin) -> {
                    known.require(key, "'%s'".formatted(origin.source()));
                }));
        Map<String, Origin> all = new TreeMap<>();
        List.of(file, beside, variables(known.properties()), given, Map.of(Setting.DATA.key(), data))
                .forEach(all::putAll);
        all.forEach((key, origin) -> check(known.property(key), origin));
        return new Settings(all);
    }

    private static Settings over(List<Map<String, Origin>> layers) {
        Map<String, Origin> found = new TreeMap<>();
        layers.forEach(found::putAll);
        return new Settings(found);
    }

    /** A site's routes may bring names of their own, and where the site lies is itself a setting. */
    private KnownKeys known(Settings so) {
        List<Path> folders =
                so.isSet(Setting.SITE) ? List.of(routes, so.path(Setting.SITE).resolve("routes")) : List.of(routes);
        return KnownKeys.with(folders);
    }

    /** What the environment says of the command's own settings. */
    private Map<String, Origin> own() {
        return variables(List.of(Setting.values()));
    }

    private Map<String, Origin> variables(Collection<? extends Property> properties) {
        Map<String, Origin> found = new TreeMap<>();
        for (Property property : properties) {
            for (String variable : property.variables()) {
                String value = environment.get(variable);
                if (value != null) {
                    found.putIfAbsent(property.key(), new Origin(value.strip(), "the variable " + variable));
                }
            }
        }
        return found;
    }

    private Map<String, Origin> existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.unreachable(
                    "There is no settings file '%s'. Check the path given with --config.".formatted(file));
        }
        return SettingsFile.read(file);
    }

    private static Map<String, Origin> optional(Path file) {
        return Files.isRegularFile(file) ? SettingsFile.read(file) : Map.of();
    }

    private static void check(Property property, Origin origin) {
        if (!property.accepts(origin.value())) {
            throw CommandFailure.usage("'%s' is '%s' (from %s), which is not %s. Correct it there."
                    .formatted(
                            property.key(),
                            property.kind().shown(origin.value()),
                            origin.source(),
                            property.kind().expectation()));
        }
    }
}
