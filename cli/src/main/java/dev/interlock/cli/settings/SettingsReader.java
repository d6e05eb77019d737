package dev.interlock.cli.settings;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Settings.Origin;
import dev.interlock.routes.fleet.FleetSetting;
import dev.interlock.routes.ingest.IngestLimit;
import java.nio.file.Files;
import java.nio.file.Path;
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
        if (!known.all().containsAll(found.names())) {
            // before a name is called unknown: where the site cannot be read, nobody knows which names it brings
            found.requireSite();
        }
        Stream.of(file, beside, given)
                .forEach(layer -> layer.forEach((key, origin) -> {
                    known.require(key, "'%s'".formatted(origin.source()));
                }));
        Map<String, Origin> all = new TreeMap<>();
        List.of(file, beside, variables(known), given, Map.of(Setting.DATA.key(), data))
                .forEach(all::putAll);
        all.forEach(SettingsReader::check);
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
        return variables(Stream.of(Setting.values()).map(Setting::key).toList());
    }

    private Map<String, Origin> variables(KnownKeys known) {
        return variables(known.all());
    }

    private Map<String, Origin> variables(Iterable<String> keys) {
        Map<String, Origin> found = new TreeMap<>();
        for (String key : keys) {
            for (String variable : KnownKeys.variables(key)) {
                String value = environment.get(variable);
                if (value != null) {
                    found.putIfAbsent(key, new Origin(value.strip(), "the variable " + variable));
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

    private static void check(String key, Origin origin) {
        Optional<Setting> setting = Setting.named(key);
        boolean mayBeEmpty = setting.map(each -> each.otherwise().isEmpty()).orElse(false);
        if (origin.value().isEmpty() && mayBeEmpty) {
            return;
        }
        Kind kind = setting.map(Setting::kind).orElseGet(() -> Kind.ofProperty(key));
        Optional<IngestLimit> limit = IngestLimit.named(key);
        Optional<FleetSetting> fleet = FleetSetting.named(key);
        boolean accepted = limit.map(bound -> bound.accepts(origin.value()))
                .or(() -> fleet.map(each -> each.accepts(origin.value())))
                .orElseGet(() -> kind.accepts(origin.value()));
        if (!accepted) {
            throw CommandFailure.usage("'%s' is '%s' (from %s), which is not %s. Correct it there."
                    .formatted(
                            key,
                            kind == Kind.SECRET ? "(hidden)" : origin.value(),
                            origin.source(),
                            limit.map(IngestLimit::expectation)
                                    .or(() -> fleet.map(FleetSetting::expectation))
                                    .orElseGet(kind::expectation)));
        }
    }
}
