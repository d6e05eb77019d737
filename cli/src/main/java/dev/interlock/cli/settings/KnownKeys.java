package dev.interlock.cli.settings;

import dev.interlock.advisor.model.settings.AdvisorSetting;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.routes.ControllerSettings;
import dev.interlock.routes.alerts.ReceiverOption;
import dev.interlock.routes.alerts.Receivers;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.file.InputFile;
import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every name that may be set: the settings, whatever a placeholder of a route asks for, and what can be set of a receiver of alerts. A
 * new route thus brings its own names along, and a misspelt name is still found out.
 */
public final class KnownKeys {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??!?([A-Za-z][A-Za-z0-9_.-]*)");

    private final Map<String, Property> known = new TreeMap<>();

    private KnownKeys() {
        declared().forEach(this::add);
    }

    /** Every property that something of Interlock's own reads. */
    public static List<Property> declared() {
        return Stream.of(List.of(Setting.values()), List.of(AdvisorSetting.values()), ControllerSettings.declared())
                .flatMap(List::stream)
                .map(Property.class::cast)
                .toList();
    }

    /** The settings, and what the routes in these folders ask for. */
    public static KnownKeys with(List<Path> folders) {
        KnownKeys known = new KnownKeys();
        folders.stream().filter(Files::isDirectory).forEach(known::addRoutes);
        return known;
    }

    /** One of a name that is known. */
    Property property(String key) {
        return Objects.requireNonNull(known.get(key), key);
    }

    public Collection<Property> properties() {
        return List.copyOf(known.values());
    }

    Set<String> keys() {
        return known.keySet();
    }

    private void add(Property property) {
        known.putIfAbsent(property.key(), property);
    }

    /** A name that nobody knows is a mistake, never ignored: a misspelt safety setting must not pass. */
    void require(String key, String where) {
        if (!known.containsKey(key)) {
            throw unknown(key, where);
        }
    }

    private CommandFailure unknown(String key, String where) {
        String advice = Nearest.to(key, keys())
                .map("Did you mean '%s'?"::formatted)
                .orElse("docs/reference/configuration.md lists what can be set.");
        return CommandFailure.usage(
                "%s sets '%s', which neither Interlock nor a route knows. %s".formatted(where, key, advice));
    }

    private void addRoutes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Receivers.named(file).map(ReceiverOption::allOf).ifPresent(all -> all.forEach(this::add));
                // One that is no text has no names; 'routes check' says so.
                Matcher matcher =
                        PLACEHOLDER.matcher(InputFile.content(file).toOptional().orElse(""));
                while (matcher.find()) {
                    add(new Property.Declaration(matcher.group(1), PropertyKind.ofName(matcher.group(1)), "", ""));
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw CommandFailure.unreachable(
                    "The routes in '%s' cannot be read. Check the folder's permissions.".formatted(folder));
        }
    }
}
