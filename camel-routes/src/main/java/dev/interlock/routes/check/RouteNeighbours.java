package dev.interlock.routes.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files that will run side by side.
 *
 * @param configurations those that say what routes share
 * @param names of all of them
 * @param calls what their routes hand to each other
 */
record RouteNeighbours(List<RouteFile> configurations, Set<String> names, DirectCalls calls) {
    static RouteNeighbours of(Collection<RouteFile> files) {
        return new RouteNeighbours(
                files.stream().filter(RouteFile::isConfiguration).toList(), names(files), DirectCalls.among(files));
    }

    Set<String> configurationNames() {
        return names(configurations);
    }

    private static Set<String> names(Collection<RouteFile> files) {
        return files.stream().map(RouteFile::name).collect(Collectors.toSet());
    }
}
