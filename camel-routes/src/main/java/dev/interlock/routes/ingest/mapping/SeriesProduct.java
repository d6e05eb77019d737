package dev.interlock.routes.ingest.mapping;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One value that a series gives of its device.
 *
 * @param name of the metric, reading or rating
 * @param rank of two products for one metric the one with the lower rank counts, while it has a value
 * @param combine how all series of one rank make one value; where absent, the newest counts
 * @param part of one part the newest counts before parts are combined; empty where each series is a part
 * @param worst which of two values of the same time counts
 */
public record SeriesProduct(
        Purpose purpose,
        String name,
        int rank,
        Conversion conversion,
        Optional<Fold> combine,
        String part,
        Fold worst) {

    /** Our value; empty where the source has none. */
    public OptionalDouble value(double raw) {
        return conversion.of(raw);
    }
}
