package dev.interlock.cli.site;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.DeclaredKinds;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.InventoryPlace;
import dev.interlock.cli.settings.RouteFolderList;
import dev.interlock.cli.settings.Settings;
import dev.interlock.features.floor.StoryGround;
import dev.interlock.routes.agents.actuators.ActuatorFiles;
import dev.interlock.routes.ingest.inventory.InventoryFile;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.file.FileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A site as stories see it: its rulebooks, prompts, queries and runbooks, and its devices. Its routes are left out, so that a story
 * neither listens to anything real nor acts on it.
 */
record SiteGround(Path shown, StoryGround ground) implements AutoCloseable {
    /** The folders of a site that stories see. */
    static final List<String> SHOWN = List.of("rulebooks", "prompts", "audit-queries", "runbooks");

    static SiteGround of(Settings settings) {
        Path site = settings.site().orElseThrow();
        Path home = Home.ofThisProcess().folder();
        try {
            Path shown = Files.createTempDirectory("interlock-site");
            for (String name : SHOWN) {
                if (Files.isDirectory(site.resolve(name))) {
                    Files.createSymbolicLink(
                            shown.resolve(name), site.resolve(name).toRealPath());
                }
            }
            return new SiteGround(
                    shown,
                    inventory(settings)
                            .map(devices -> new StoryGround(home, Optional.of(shown), devices))
                            .orElseGet(() -> StoryGround.standard(home, Optional.of(shown))));
        } catch (IOException unwritable) {
            throw CommandFailure.unreachable("The site '%s' cannot be laid out for its stories (%s). Check the disk."
                    .formatted(site, unwritable.getMessage()));
        }
    }

    /** The devices that the site lists; empty where it lists none. */
    private static Optional<Inventory> inventory(Settings settings) {
        Path file = InventoryPlace.of(settings);
        return Files.exists(file)
                ? Optional.of(FileFault.orThrow(
                        file,
                        InventoryFile.read(
                                file, DeclaredKinds.of(settings), ActuatorFiles.names(RouteFolderList.of(settings))),
                        CommandFailure::failed))
                : Optional.empty();
    }

    @Override
    public void close() {
        try {
            for (String name : SHOWN) {
                Files.deleteIfExists(shown.resolve(name));
            }
            Files.deleteIfExists(shown);
        } catch (IOException left) {
            // It is the system's temporary folder; it goes with that.
        }
    }
}
