package dev.interlock.routes;

import dev.interlock.routes.ingest.cloud.CloudProperty;
import dev.interlock.rules.price.PriceBook;
import dev.interlock.rules.price.PriceFiles;
import dev.interlock.rules.price.PriceReading;
import dev.interlock.rules.property.PropertyValues;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What machines cost, by the lists of the installation and the site; a list with faults costs its faulty rows alone. */
final class PriceWiring {
    private static final Logger LOG = LoggerFactory.getLogger(PriceWiring.class);

    private PriceWiring() {}

    static PriceBook book(ControllerSettings settings, PropertyValues values) {
        PriceFiles read =
                PriceFiles.read(files(settings), PriceReading.of(today(), values.text(CloudProperty.EXCHANGE)));
        read.faults().forEach(fault -> LOG.warn("{}", fault));
        read.replaced().forEach(row -> LOG.info("{}", row));
        return read.book();
    }

    private static List<Path> files(ControllerSettings settings) {
        List<Path> files = new ArrayList<>(settings.folders("routes").stream()
                .map(folder -> folder.resolve(PriceFiles.NAME))
                .toList());
        Collections.reverse(files);
        return files;
    }

    /** Lists are of this world's days, whatever time a simulated one has. */
    private static LocalDate today() {
        return LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    }
}
