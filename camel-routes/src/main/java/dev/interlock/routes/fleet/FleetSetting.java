package dev.interlock.routes.fleet;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that can be set of the fleet and its exporter. What checks, documents and applies it reads this list. */
public enum FleetSetting {
    MONITOR_INTERVAL(
            "fleet.monitor-interval",
            "LAMBDA_LABS_MONITOR_INTERVAL",
            "300",
            new Range(1, 86_400, "seconds"),
            "How often a provider's API is asked for its instances, in seconds."),
    MAX_RETRIES(
            "fleet.max-retries",
            "LAMBDA_LABS_MAX_RETRIES",
            "3",
            new Range(0, 100, "retries"),
            "How often a request to a provider's API is repeated when it fails."),
    RETRY_DELAY(
            "fleet.retry-delay",
            "LAMBDA_LABS_RETRY_DELAY",
            "30",
            new Range(0, 3_600, "seconds"),
            "Seconds before the first repetition; each further one waits twice as long."),
    HIGH_GPU_THRESHOLD(
            "fleet.high-gpu-threshold",
            "LAMBDA_LABS_HIGH_GPU_THRESHOLD",
            "80",
            Range.PERCENT,
            "Utilisation in % above which a GPU is busy; in place of the limit gpu-utilization-high."),
    LOW_GPU_THRESHOLD(
            "fleet.low-gpu-threshold",
            "LAMBDA_LABS_LOW_GPU_THRESHOLD",
            "20",
            Range.PERCENT,
            "Utilisation in % below which a GPU does little; in place of the limit gpu-utilization-low."),
    HIGH_TEMP_THRESHOLD(
            "fleet.high-temp-threshold",
            "LAMBDA_LABS_HIGH_TEMP_THRESHOLD",
            "85",
            new Range(20, 120, "°C"),
            "Temperature in °C above which a GPU is hot; in place of the limit gpu-temperature-high."),
    HIGH_MEMORY_THRESHOLD(
            "fleet.high-memory-threshold",
            "LAMBDA_LABS_HIGH_MEMORY_THRESHOLD",
            "90",
            Range.PERCENT,
            "Share in % of its memory above which a GPU's memory is full; in place of the limit gpu-memory-high."),
    HIGH_USAGE_DURATION_MINS(
            "fleet.high-usage-duration-mins",
            "LAMBDA_LABS_HIGH_USAGE_DURATION_MINS",
            "15",
            Range.MINUTES,
            "Minutes for which a GPU must be busy before it is said."),
    LOW_USAGE_DURATION_MINS(
            "fleet.low-usage-duration-mins",
            "LAMBDA_LABS_LOW_USAGE_DURATION_MINS",
            "30",
            Range.MINUTES,
            "Minutes for which a GPU must do little before it is said."),
    EXPORTER_PORT(
            "exporter.port",
            "PROMETHEUS_EXPORTER_PORT",
            "9090",
            new Range(0, 65_535, "as a port"),
            "Port of the exporter for Prometheus; 0 takes a free one. Who sets it switches the exporter on."),
    EXPORTER_HOST(
            "exporter.host",
            "PROMETHEUS_EXPORTER_HOST",
            "127.0.0.1",
            null,
            "Address the exporter listens on. Who sets it switches the exporter on."),
    EXPORTER_ENABLED(
            "exporter.enabled",
            "PROMETHEUS_EXPORTER_ENABLED",
            "false",
            null,
            "Whether the exporter for Prometheus listens.");

    private final String key;
    private final String variable;
    private final String otherwise;
    private final @Nullable Range range;
    private final String description;

    FleetSetting(String key, String variable, String otherwise, @Nullable Range range, String description) {
        this.key = key;
        this.variable = variable;
        this.otherwise = otherwise;
        this.range = range;
        this.description = description;
    }

    /** From the least to the most that makes sense, in a unit. */
    private record Range(int least, int most, String unit) {
        private static final Range PERCENT = new Range(0, 100, "%");
        private static final Range MINUTES = new Range(0, 10_080, "minutes");
    }

    public static Optional<FleetSetting> named(String key) {
        return Stream.of(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /** Its name in a properties file. */
    public String key() {
        return key;
    }

    /** Its name in the environment, which its users know; {@code INTERLOCK_…} counts before it. */
    public String variable() {
        return variable;
    }

    /** The value it has when nobody sets it. */
    public String otherwise() {
        return otherwise;
    }

    public String description() {
        return description;
    }

    public boolean accepts(String value) {
        if (this == EXPORTER_ENABLED) {
            return value.equals("true") || value.equals("false");
        }
        return range == null ? !value.isBlank() : number(value).isPresent();
    }

    /** What its value must be, as a sentence ends. */
    public String expectation() {
        if (this == EXPORTER_ENABLED) {
            return "true or false";
        }
        return range == null
                ? "an address such as 127.0.0.1"
                : "a whole number from %d to %d (%s)".formatted(range.least, range.most, range.unit);
    }

    /**
     * The number that a value gives.
     *
     * @throws IllegalArgumentException it is none, or out of range; the message says what to do
     */
    public int whole(String value) {
        return number(value)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is '%s', which is not %s. Correct it.".formatted(key, value, expectation())));
    }

    private Optional<Integer> number(String value) {
        try {
            return Optional.of(Integer.parseInt(value))
                    .filter(number -> range != null && range.least <= number && number <= range.most);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
