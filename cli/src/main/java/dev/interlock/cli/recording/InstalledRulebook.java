package dev.interlock.cli.recording;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.fleet.FleetLimits;
import dev.interlock.rules.property.PropertyValues;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The rulebook that a controller of these settings would decide by. */
public final class InstalledRulebook {
    private InstalledRulebook() {}

    public static RulebookSource of(Settings settings) {
        return over(settings, Home.ofThisProcess().rulebooks(), site(settings));
    }

    /** As {@link #of}, where a folder stands in the place of the site's rulebooks, or of the installation's if it is whole. */
    public static RulebookSource with(Settings settings, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.unreachable("There is no rulebook folder '%s'. Check the path.".formatted(folder));
        }
        return isWhole(folder)
                ? over(settings, folder, site(settings))
                : over(settings, Home.ofThisProcess().rulebooks(), Optional.of(folder));
    }

    /** It can stand alone, and is not only what a site changes. */
    public static boolean isWhole(Path folder) {
        return Files.isDirectory(folder.resolve(RulebookSource.SAFETY))
                && Files.isDirectory(folder.resolve("conditions"))
                && Files.isRegularFile(folder.resolve("limits.csv"));
    }

    private static Optional<Path> site(Settings settings) {
        return settings.site().map(path -> path.resolve("rulebooks")).filter(Files::isDirectory);
    }

    private static RulebookSource over(Settings settings, Path folder, Optional<Path> site) {
        try {
            return FleetLimits.of(PropertyValues.of(settings.ofRoutes())).over(RulebookSource.of(folder, site));
        } catch (UncheckedIOException unreadable) {
            throw CommandFailure.unreachable(String.valueOf(unreadable.getMessage()));
        }
    }

    public static Rulebook loaded(RulebookSource source) {
        return Rulebook.load(source).fold(book -> book, faults -> {
            throw CommandFailure.failed("The rulebook does not load: %s Run 'interlock rules check' for all of it."
                    .formatted(faults.get(0)));
        });
    }
}
