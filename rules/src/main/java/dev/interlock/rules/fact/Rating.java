package dev.interlock.rules.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A fixed figure of a device, from its inventory entry. The unit is in the name. A site's own kinds of device bring their own.
 *
 * @param name in capitals, as {@code RATED_WATTS}; files write it in lower case
 */
public record Rating(@JsonValue String name) implements Comparable<Rating> {
    /** Electrical rating of a rack or power unit. */
    public static final Rating RATED_WATTS = new Rating("RATED_WATTS");
    /** Power the whole facility may draw. */
    public static final Rating BUDGET_WATTS = new Rating("BUDGET_WATTS");
    /** Heat that a cooling unit removes in good order at full fan speed. */
    public static final Rating COOLING_WATTS = new Rating("COOLING_WATTS");

    public static final Rating MIN_SETPOINT_CELSIUS = new Rating("MIN_SETPOINT_CELSIUS");
    public static final Rating MAX_SETPOINT_CELSIUS = new Rating("MAX_SETPOINT_CELSIUS");
    public static final Rating MIN_POWER_CAP_WATTS = new Rating("MIN_POWER_CAP_WATTS");
    public static final Rating MAX_POWER_CAP_WATTS = new Rating("MAX_POWER_CAP_WATTS");
    /** GPU temperature at which the hardware slows itself down. */
    public static final Rating SLOWDOWN_CELSIUS = new Rating("SLOWDOWN_CELSIUS");
    /** GPU temperature at which the hardware switches itself off. */
    public static final Rating SHUTDOWN_CELSIUS = new Rating("SHUTDOWN_CELSIUS");
    /** What a GPU draws where nothing is loaded onto it. */
    public static final Rating IDLE_WATTS = new Rating("IDLE_WATTS");
    /** What an hour of an instance costs, where its provider does not say. */
    public static final Rating DOLLARS_PER_HOUR = new Rating("DOLLARS_PER_HOUR");
    /** Instances of a service that should run. */
    public static final Rating DECLARED_INSTANCES = new Rating("DECLARED_INSTANCES");
    /** Most consumers that a service may work through a queue with. */
    public static final Rating MAX_CONSUMERS = new Rating("MAX_CONSUMERS");
    /** Share of a service's requests that may fail or be slow: 1 for an objective of 99 %. */
    public static final Rating ERROR_BUDGET_PERCENT = new Rating("ERROR_BUDGET_PERCENT");

    private static final List<Rating> DELIVERED = List.of(
            RATED_WATTS,
            BUDGET_WATTS,
            COOLING_WATTS,
            MIN_SETPOINT_CELSIUS,
            MAX_SETPOINT_CELSIUS,
            MIN_POWER_CAP_WATTS,
            MAX_POWER_CAP_WATTS,
            SLOWDOWN_CELSIUS,
            SHUTDOWN_CELSIUS,
            IDLE_WATTS,
            DOLLARS_PER_HOUR,
            DECLARED_INSTANCES,
            MAX_CONSUMERS,
            ERROR_BUDGET_PERCENT);

    /** The delivered ones in their order, then a site's own by name. */
    private static final Comparator<Rating> ORDER = Comparator.<Rating>comparingInt(
                    rating -> Math.floorMod(DELIVERED.indexOf(rating), Integer.MAX_VALUE))
            .thenComparing(Rating::name);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Rating {}

    /** As files write it: {@code rated_watts}. */
    public static Rating of(String word) {
        return new Rating(word.toUpperCase(Locale.ROOT));
    }

    /** Those that every site has. */
    public static List<Rating> delivered() {
        return DELIVERED;
    }

    /** As files write it: {@code rated_watts}. */
    public String word() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Rating other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name;
    }
}
