package dev.interlock.rules.fact;

import java.util.List;
import java.util.stream.Stream;

/** What the delivered rules cannot do for a device that is not rated. */
public enum RatingNeed {
    GPU_SLOWDOWN(DeviceKind.GPU, Rating.SLOWDOWN_CELSIUS, "gpu-over-temperature cannot be watched"),
    GPU_MIN_CAP(DeviceKind.GPU, Rating.MIN_POWER_CAP_WATTS, "its power cannot be capped"),
    GPU_MAX_CAP(DeviceKind.GPU, Rating.MAX_POWER_CAP_WATTS, "its power cannot be capped"),
    POWER_RATING(
            DeviceKind.POWER_UNIT, Rating.RATED_WATTS, "power-over-continuous and breaker-near-trip cannot be watched"),
    RACK_RATING(DeviceKind.RACK, Rating.RATED_WATTS, "no work can be moved to it"),
    COOLING_RATING(DeviceKind.COOLING_UNIT, Rating.COOLING_WATTS, "what it has in reserve is not known"),
    COOLING_MIN(DeviceKind.COOLING_UNIT, Rating.MIN_SETPOINT_CELSIUS, "its setpoint cannot be changed"),
    COOLING_MAX(DeviceKind.COOLING_UNIT, Rating.MAX_SETPOINT_CELSIUS, "its setpoint cannot be changed"),
    FACILITY_BUDGET(DeviceKind.FACILITY, Rating.BUDGET_WATTS, "facility-over-budget cannot be watched"),
    SERVICE_BUDGET(
            DeviceKind.SERVICE, Rating.ERROR_BUDGET_PERCENT, "errors-burning and latency-burning cannot be watched");

    private final DeviceKind kind;
    private final Rating rating;
    private final String consequence;

    RatingNeed(DeviceKind kind, Rating rating, String consequence) {
        this.kind = kind;
        this.rating = rating;
        this.consequence = consequence;
    }

    public Rating rating() {
        return rating;
    }

    /** What does not work without it, as the end of a sentence. */
    public String consequence() {
        return consequence;
    }

    /** What the device lacks. */
    public static List<RatingNeed> unmet(Device device) {
        return Stream.of(values())
                .filter(need -> need.kind.equals(device.kind()))
                .filter(need -> Double.isNaN(device.rating(need.rating)))
                .toList();
    }
}
