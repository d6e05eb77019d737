package dev.interlock.rules.fact;

import java.util.Map;
import java.util.Objects;

/**
 * One entry of the inventory: what a device is, where it stands and what it is rated for.
 *
 * @param id unique name, as it appears in {@code device_id} of a sample
 * @param zone the failure domain for air: racks and cooling units of one zone share it; empty for the facility
 * @param parent the device it hangs on: a GPU's rack, a power unit's upstream unit; empty at the top
 * @param ratings fixed figures by name, see {@link Rating}
 */
public record Device(String id, DeviceKind kind, String zone, String parent, Map<Rating, Double> ratings) {
    public Device {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A device has no id. Give every inventory entry a unique 'id'.");
        }
        Objects.requireNonNull(kind, "kind");
        ratings = Map.copyOf(ratings);
    }

    /** The rating, or {@code NaN} where the inventory does not give it: no comparison with it ever passes. */
    public double rating(Rating rating) {
        return ratings.getOrDefault(rating, Double.NaN);
    }
}
