package dev.interlock.rules.fact;

import dev.interlock.rules.actuator.Actuator;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of the inventory: what a device is, where it stands and what it is rated for.
 *
 * @param id unique name, as it appears in {@code device_id} of a sample
 * @param zone the failure domain for air: racks and cooling units of one zone share it; empty for the facility
 * @param parent the device it hangs on: a GPU's rack, a power unit's upstream unit, a link's caller; empty at the top
 * @param model what its maker calls it; empty where nobody said
 * @param reportsEverySeconds how far apart its reports are; 0 where they come as often as the limits expect
 * @param ratings fixed figures by name, see {@link Rating}
 * @param dependsOn the devices that it needs to do its work: what a service calls, what a link leads to
 * @param actuator what carries out actions on it; empty for what the site has for every device
 */
public record Device(
        String id,
        DeviceKind kind,
        String zone,
        String parent,
        String model,
        double reportsEverySeconds,
        Map<Rating, Double> ratings,
        Set<String> dependsOn,
        Optional<Actuator> actuator) {
    public Device {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A device has no id. Give every inventory entry a unique 'id'.");
        }
        Objects.requireNonNull(kind, "kind");
        ratings = Map.copyOf(ratings);
        dependsOn = Collections.unmodifiableSet(new LinkedHashSet<>(dependsOn));
    }

    /** A device that is acted on as the site has it for every device. */
    public Device(
            String id,
            DeviceKind kind,
            String zone,
            String parent,
            String model,
            double reportsEverySeconds,
            Map<Rating, Double> ratings,
            Set<String> dependsOn) {
        this(id, kind, zone, parent, model, reportsEverySeconds, ratings, dependsOn, Optional.empty());
    }

    /** A device of no known model. */
    public Device(
            String id,
            DeviceKind kind,
            String zone,
            String parent,
            Map<Rating, Double> ratings,
            Set<String> dependsOn) {
        this(id, kind, zone, parent, "", 0, ratings, dependsOn);
    }

    /** A device of no known model that needs no other. */
    public Device(String id, DeviceKind kind, String zone, String parent, Map<Rating, Double> ratings) {
        this(id, kind, zone, parent, ratings, Set.of());
    }

    /** The rating, or {@code NaN} where the inventory does not give it: no comparison with it ever passes. */
    public double rating(Rating rating) {
        return ratings.getOrDefault(rating, Double.NaN);
    }

    /** The same device with other ratings. */
    public Device rated(Map<Rating, Double> others) {
        return new Device(id, kind, zone, parent, model, reportsEverySeconds, others, dependsOn, actuator);
    }

    /** The same device, acted on as the site has it for every device. */
    public Device withoutActuator() {
        return new Device(id, kind, zone, parent, model, reportsEverySeconds, ratings, dependsOn);
    }

    /**
     * How long it may say nothing, in milliseconds.
     *
     * @param longestMillis what is always allowed
     * @param missed how many of its reports may be missed
     */
    public long patience(long longestMillis, double missed) {
        return Math.max(longestMillis, Math.round(reportsEverySeconds * missed * 1000));
    }
}
