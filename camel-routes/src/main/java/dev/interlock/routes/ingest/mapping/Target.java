package dev.interlock.routes.ingest.mapping;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a series goes.
 *
 * @param device our id of it
 * @param identity what the line says of the device, where it names a kind
 * @param name of the metric, reading or rating
 * @param rank of two targets for one metric the one with the lower rank counts, while it has a value
 * @param combine how all series of one rank make one value; where absent, the newest counts
 * @param worst which of two values of the same time counts
 */
public record Target(
        String device,
        Optional<Identity> identity,
        Purpose purpose,
        String name,
        int rank,
        Conversion conversion,
        Optional<Fold> combine,
        Fold worst) {
    static Target of(SeriesRule rule, String device, Optional<Identity> identity, String name) {
        return new Target(
                device, identity, rule.purpose(), name, rule.line(), rule.conversion(), rule.combine(), rule.worst());
    }

    /** Our value; empty where the source has none. */
    public OptionalDouble value(double raw) {
        return conversion.of(raw);
    }
}
