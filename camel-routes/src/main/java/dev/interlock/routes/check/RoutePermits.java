package dev.interlock.routes.check;

import dev.interlock.routes.property.RouteProperty;
import dev.interlock.rules.property.PropertyValues;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What routes may use, by a list that whoever runs the controller owns.
 *
 * @param folders below which {@code file:} may read and write
 */
public record RoutePermits(Set<String> components, Set<String> languages, List<Path> folders) {
    static final String COMPONENTS = RouteProperty.COMPONENTS.key();
    static final String LANGUAGES = RouteProperty.LANGUAGES.key();
    static final String FOLDERS = RouteProperty.FOLDERS.key();

    /** The controller's data folder, which routes may name too. */
    public static final String DATA = "interlock.data";

    public RoutePermits {
        components = Set.copyOf(components);
        languages = Set.copyOf(languages);
        folders = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .toList();
    }

    /** As they are set. */
    public static RoutePermits of(Properties properties) {
        PropertyValues values = PropertyValues.of(properties);
        List<Path> folders = new ArrayList<>();
        values.words(RouteProperty.FOLDERS).stream().map(Path::of).forEach(folders::add);
        Optional.ofNullable(values.all().get(DATA)).map(Path::of).ifPresent(folders::add);
        return new RoutePermits(
                Set.copyOf(values.words(RouteProperty.COMPONENTS)),
                Set.copyOf(values.words(RouteProperty.LANGUAGES)),
                folders);
    }

    boolean isBelow(String folder) {
        Path path = Path.of(folder).toAbsolutePath().normalize();
        return folders.stream().anyMatch(path::startsWith);
    }

    String component(String name) {
        return "Component '%s' is not on the list of what routes may use: %s. Correct its name, or add it to %s."
                .formatted(name, String.join(", ", new TreeSet<>(components)), COMPONENTS);
    }

    String language(String name) {
        return "Language '%s' is not on the list of what routes may use: %s. Let a bean do it, or add it to %s."
                .formatted(name, String.join(", ", new TreeSet<>(languages)), LANGUAGES);
    }

    String folder(String name) {
        return "The folder '%s' is none that routes may use: %s. Choose one below these, or add it to %s."
                .formatted(
                        Path.of(name),
                        String.join(", ", folders.stream().map(Path::toString).toList()),
                        FOLDERS);
    }
}
