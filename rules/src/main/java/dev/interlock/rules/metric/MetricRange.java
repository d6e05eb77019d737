package dev.interlock.rules.metric;

/**
 * What a sensor can have measured: wide enough for every fault of the plant, too narrow for a fault of the sensor.
 *
 * @param least smallest plausible value
 * @param most largest plausible value
 * @param source where the range comes from
 */
public record MetricRange(String unit, double least, double most, String source) {
    public MetricRange {
        if (!(least < most)) {
            throw new IllegalArgumentException(
                    "A metric's range goes from %s to %s. Give a 'least' below its 'most'.".formatted(least, most));
        }
    }

    /** The sensor can have measured it; no value that is not a number. */
    public boolean holds(double value) {
        return least <= value && value <= most;
    }
}
