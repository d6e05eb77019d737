package dev.interlock.cli.check;

import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.ingest.cloud.CloudProperty;
import dev.interlock.rules.price.PriceFiles;
import dev.interlock.rules.price.PriceReading;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The lists of prices beside routes, read as whatever reckons with money reads them. */
public final class PriceLists {
    private PriceLists() {}

    /** Those of folders with routes, of which the last counts most. */
    public static PriceFiles in(List<Path> folders, Settings settings) {
        return PriceFiles.read(
                folders.stream().map(folder -> folder.resolve(PriceFiles.NAME)).toList(),
                PriceReading.of(
                        LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC),
                        settings.ofController().text(CloudProperty.EXCHANGE)));
    }
}
