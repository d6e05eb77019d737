package dev.interlock.routes.ingest.mapping;

import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rating;
import java.util.Map;

/**
 * What one page of a source says of a device, by those lines of the mapping that name its kind.
 *
 * @param zone empty where no label tells it, like parent and model
 * @param ratings as far as the page has them
 * @param source the name of the source that showed it
 * @param example one of its series, as text
 */
public record Sighting(
        String device,
        DeviceKind kind,
        String zone,
        String parent,
        String model,
        Map<Rating, Double> ratings,
        String source,
        String example) {
    public Sighting {
        ratings = Map.copyOf(ratings);
    }
}
