package dev.interlock.cli.settings;

import java.nio.file.Path;

/** Where the list of devices lies. */
public final class InventoryPlace {
    private static final String FILE = "inventory.yaml";

    private InventoryPlace() {}

    /** As it is set; otherwise in the site's folder, if there is one, or beside the data. */
    public static Path of(Settings settings) {
        return settings.isSet(Setting.INVENTORY)
                ? settings.path(Setting.INVENTORY)
                : settings.site().orElseGet(settings::data).resolve(FILE);
    }
}
