package dev.interlock.cli.settings;

import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The kinds of device that the rulebook of the installation and the site declares. */
public final class DeclaredKinds {
    private DeclaredKinds() {}

    /** The delivered ones alone where the rulebook cannot be read; whoever checks the rulebook is told why. */
    public static DeviceKinds of(Settings settings) {
        try {
            return RulebookSource.of(
                            Home.ofThisProcess().rulebooks(),
                            settings.site()
                                    .map(site -> site.resolve("rulebooks"))
                                    .filter(Files::isDirectory))
                    .deviceKinds();
        } catch (UncheckedIOException unreadable) {
            return DeviceKinds.delivered();
        }
    }
}
