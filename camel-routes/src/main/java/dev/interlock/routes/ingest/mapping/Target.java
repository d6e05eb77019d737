package dev.interlock.routes.ingest.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a series goes.
 *
 * @param device our id of it
 * @param identity what the line says of the device, where it names a kind
 * @param labels who uses the device and where it is, by our name of the label; those that the series has
 * @param products what the series' value makes
 */
public record Target(
        String device, Optional<Identity> identity, Map<String, String> labels, List<SeriesProduct> products) {
    public Target {
        labels = Map.copyOf(labels);
        products = List.copyOf(products);
    }
}
