package dev.interlock.cli.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of routes: those that come along, then the site's, whose files replace others by their names. */
public final class RouteFolderList {
    private RouteFolderList() {}

    public static List<Path> of(Settings settings) {
        return Stream.concat(
                        Stream.of(Home.ofThisProcess().routes()),
                        settings.site().map(site -> site.resolve("routes")).filter(Files::isDirectory).stream())
                .toList();
    }
}
