package dev.interlock.routes.ingest.cloud.listing;

import java.util.OptionalDouble;

/**
 * What an hour of a machine costs.
 *
 * @param dollars empty where nobody knows
 * @param missing why nobody knows, and what to do, in a sentence; empty where it is known
 */
public record Cost(OptionalDouble dollars, String missing) {
    static final Cost NOTHING = of(0);

    static Cost of(double dollars) {
        return new Cost(OptionalDouble.of(dollars), "");
    }

    static Cost unknown(String missing) {
        return new Cost(OptionalDouble.empty(), missing);
    }
}
