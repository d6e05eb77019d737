package dev.interlock.cli.run;

import dev.interlock.routes.check.RouteFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The routes of a site, as far as it matters whether there is anything to watch. */
final class SiteRoutes {
    private SiteRoutes() {}

    /** Whether one of them is called as those that bring telemetry are. */
    static boolean bringTelemetry(Optional<Path> site) {
        return site.map(folder ->
                        RouteFile.places(List.of(folder.resolve("routes"))).keySet())
                .map(names -> names.stream().anyMatch(name -> name.startsWith("ingest-")))
                .orElse(false);
    }
}
