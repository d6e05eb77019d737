package dev.interlock.cli.actuators;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.DeclaredKinds;
import dev.interlock.cli.settings.InventoryPlace;
import dev.interlock.cli.settings.RouteFolderList;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.cli.settings.ThisProcess;
import dev.interlock.routes.agents.actuators.ActuatorBeans;
import dev.interlock.routes.agents.actuators.ActuatorFiles;
import dev.interlock.routes.agents.actuators.ActuatorTrial;
import dev.interlock.routes.agents.actuators.http.HttpTemplateFile;
import dev.interlock.routes.agents.actuators.http.HttpTemplates;
import dev.interlock.routes.agents.actuators.http.Secrets;
import dev.interlock.routes.ingest.inventory.InventoryFile;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.property.PropertyValues;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The actuators of a site as its files have them; no controller needs to run.
 *
 * @param files their routes, by name
 */
record SiteActuators(Settings settings, Map<String, Path> files) {
    static SiteActuators of(Settings settings) {
        try {
            return new SiteActuators(settings, ActuatorFiles.in(RouteFolderList.of(settings)));
        } catch (UncheckedIOException unreadable) {
            throw CommandFailure.unreachable(String.valueOf(unreadable.getMessage()));
        }
    }

    /** Looks at them; nothing is sent. */
    ActuatorTrial trial() {
        PropertyValues values = settings.ofController();
        String world = settings.url(Setting.SOURCE)
                .map(url -> url.toString().replaceFirst("/+$", ""))
                .orElse("");
        try {
            return ActuatorTrial.of(
                    files.values(),
                    values,
                    new ActuatorBeans(
                            values,
                            world,
                            templates(),
                            Secrets.of(ThisProcess.environment()).masked()));
        } catch (IllegalArgumentException unusable) {
            throw CommandFailure.usage(String.valueOf(unusable.getMessage()));
        }
    }

    private HttpTemplates templates() {
        List<Path> folders = RouteFolderList.of(settings);
        Path file = folders.get(folders.size() - 1).resolve(HttpTemplateFile.NAME);
        return FileFault.orThrow(file, HttpTemplateFile.read(file), CommandFailure::failed);
    }

    Path inventoryFile() {
        return InventoryPlace.of(settings);
    }

    boolean listed() {
        return Files.exists(inventoryFile());
    }

    /** The devices of the site's file; none where there is no file. */
    Inventory inventory() {
        return listed()
                ? FileFault.orThrow(
                        inventoryFile(),
                        InventoryFile.read(inventoryFile(), DeclaredKinds.of(settings), files.keySet()),
                        CommandFailure::failed)
                : Inventory.empty();
    }
}
