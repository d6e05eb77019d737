package dev.interlock.routes;

import dev.interlock.routes.ingest.Shown;
import java.util.Optional;
import java.util.stream.Stream;

/** Route files that Camel does not take: whoever edited them can mend them. */
final class FaultyRoutes {
    private FaultyRoutes() {}

    /** Why a controller does not start, where its routes are the reason. */
    static Optional<StartRefused> behind(RuntimeException thrown) {
        boolean ofRoutes = causes(thrown)
                .map(cause -> cause.getClass().getName())
                .anyMatch(name -> name.startsWith("org.apache.camel.") || name.startsWith("org.snakeyaml."));
        if (!ofRoutes) {
            return Optional.empty();
        }
        String root = causes(thrown)
                .reduce((before, cause) -> cause)
                .map(Throwable::getMessage)
                .orElse("");
        return Optional.of(new StartRefused(
                sentence(Shown.text(root.lines().findFirst().orElse("").strip()))));
    }

    static String sentence(String fault) {
        return "The routes cannot be started: %s. 'interlock routes check' names file and line."
                .formatted(fault.replaceFirst("\\.$", ""));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}
