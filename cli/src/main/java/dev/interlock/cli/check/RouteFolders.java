package dev.interlock.cli.check;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.DeclaredKinds;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.Settings;
import dev.interlock.cli.settings.SiteLibraries;
import dev.interlock.routes.check.RouteCard;
import dev.interlock.routes.check.RouteFault;
import dev.interlock.routes.check.RoutePermits;
import dev.interlock.routes.check.RoutesCheck;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The routes that are meant.
 *
 * @param folders those that come along, then the one that adds to them and replaces by name
 */
public record RouteFolders(List<Path> folders, RoutesCheck check) {
    private static final String MAPPING = "mapping.yaml";

    /** Those that come along, with the folder that was named over them, else with the site's. */
    public static RouteFolders of(@Nullable Path named, Settings settings) {
        if (named != null && !Files.isDirectory(named)) {
            throw CommandFailure.unreachable("There is no routes folder '%s'. Check the path.".formatted(named));
        }
        List<Path> folders = new ArrayList<>(List.of(Home.ofThisProcess().routes()));
        Stream.ofNullable(named).forEach(folders::add);
        if (named == null) {
            settings.site()
                    .map(site -> site.resolve("routes"))
                    .filter(Files::isDirectory)
                    .ifPresent(folders::add);
        }
        try {
            RoutesCheck check =
                    RoutesCheck.ofController(mapping(folders), DeclaredKinds.of(settings), properties(settings));
            return new RouteFolders(folders, libraries(named, settings).isEmpty() ? check : check.besideLibraries());
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.failed(String.valueOf(wrong.getMessage()));
        }
    }

    /** The jars beside the folder that was named, else the site's. */
    private static SiteLibraries libraries(@Nullable Path named, Settings settings) {
        return SiteLibraries.of(
                named == null
                        ? settings.site()
                        : Optional.ofNullable(named.toAbsolutePath().getParent()));
    }

    public List<RouteFault> faults() {
        try {
            return check.check(folders);
        } catch (UncheckedIOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** Files beside the routes that nothing reads. */
    public List<UnreadFile> unread() {
        return folders.stream()
                .flatMap(folder -> UnreadFiles.ofRoutes(folder).stream())
                .toList();
    }

    List<RouteCard> cards() {
        try {
            return check.list(folders);
        } catch (UncheckedIOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** The folder that was asked about: the last, whose files count. */
    Path folder() {
        return folders.get(folders.size() - 1);
    }

    private static Path mapping(List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.resolve(MAPPING))
                .filter(Files::exists)
                .reduce((earlier, later) -> later)
                .orElseThrow(
                        () -> CommandFailure.unreachable("There is no '%s' in %s. Put the one that came along back."
                                .formatted(MAPPING, folders.get(0))));
    }

    private static Properties properties(Settings settings) {
        String data = settings.data().toAbsolutePath().toString();
        return settings.ofController().with(Map.of(RoutePermits.DATA, data)).toProperties();
    }

    private static CommandFailure unreadable(UncheckedIOException unreadable) {
        return CommandFailure.unreachable(String.valueOf(unreadable.getMessage()));
    }
}
