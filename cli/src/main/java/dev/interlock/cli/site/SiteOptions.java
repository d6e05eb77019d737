package dev.interlock.cli.site;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which site is meant: the folder that was named, else the one that is set. */
public final class SiteOptions {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The site's folder (default: the one that is set).")
    private @Nullable Path folder;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    /** The settings, with a site that is there. */
    Settings settings() {
        Settings settings = folder == null ? place.settings() : place.settings(Map.of(Setting.SITE, folder));
        settings.requireSite();
        if (!settings.isSet(Setting.SITE)) {
            throw CommandFailure.usage(
                    "No site is named or set. Name its folder, set '%s', or make one with 'interlock init DIR'."
                            .formatted(Setting.SITE.key()));
        }
        return settings;
    }
}
