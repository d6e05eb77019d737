package dev.interlock.cli.settings;

import dev.interlock.advisor.model.settings.AdvisorSetting;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.routes.ControllerSettings;
import dev.interlock.routes.alerts.ReceiverOption;
import dev.interlock.routes.alerts.Receivers;
import dev.interlock.routes.fleet.FleetSetting;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.file.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every name that may be set: the settings, whatever a placeholder of a route asks for, and what can be set of a receiver of alerts. A
 * new route thus brings its own names along, and a misspelt name is still found out.
 */
public final class KnownKeys {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??!?([A-Za-z][A-Za-z0-9_.-]*)");

    private final Set<String> keys = new TreeSet<>();

    private KnownKeys() {
        Stream.of(Setting.values()).map(Setting::key).forEach(keys::add);
        Stream.of(AdvisorSetting.values()).map(AdvisorSetting::key).forEach(keys::add);
        keys.addAll(ControllerSettings.defaults().stringPropertyNames());
    }

    /** The settings, and what the routes in these folders ask for. */
    public static KnownKeys with(List<Path> folders) {
        KnownKeys known = new KnownKeys();
        folders.stream().filter(Files::isDirectory).forEach(known::addRoutes);
        return known;
    }

    public Set<String> all() {
        return Set.copyOf(keys);
    }

    /** A name that nobody knows is a mistake, never ignored: a misspelt safety setting must not pass. */
    void require(String key, String where) {
        if (!keys.contains(key)) {
            throw unknown(key, where);
        }
    }

    private CommandFailure unknown(String key, String where) {
        String advice = Nearest.to(key, keys)
                .map("Did you mean '%s'?"::formatted)
                .orElse("docs/reference/configuration.md lists what can be set.");
        return CommandFailure.usage(
                "%s sets '%s', which neither Interlock nor a route knows. %s".formatted(where, key, advice));
    }

    /** A key's name in the environment: {@code INTERLOCK_PORT} for {@code interlock.port}. */
    public static String variable(String key) {
        String own = key.startsWith("interlock.") ? key : "interlock." + key;
        return own.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** Every name of a key in the environment, the one that counts first first: what the fleet's users know counts after our own. */
    static List<String> variables(String key) {
        return FleetSetting.named(key)
                .map(setting -> List.of(variable(key), setting.variable()))
                .orElseGet(() -> List.of(variable(key)));
    }

    private void addRoutes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Receivers.named(file).map(ReceiverOption::keysOf).ifPresent(keys::addAll);
                // One that is no text has no names; 'routes check' says so.
                Matcher matcher =
                        PLACEHOLDER.matcher(InputFile.content(file).toOptional().orElse(""));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw CommandFailure.unreachable(
                    "The routes in '%s' cannot be read. Check the folder's permissions.".formatted(folder));
        }
    }
}
