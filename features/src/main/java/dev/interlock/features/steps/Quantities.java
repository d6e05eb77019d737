package dev.interlock.features.steps;

import io.cucumber.java.ParameterType;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** Figures with their units, as people write them. */
public final class Quantities {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Map<String, Double> SECONDS = Map.of("s", 1.0, "m", 60.0, "h", 3600.0);
    private static final Map<String, Double> WATTS = Map.of("W", 1.0, "kW", 1e3, "MW", 1e6);

    /** {@code 90 s}, {@code 30 min}, {@code 2 h}, and the same in whole words. */
    @ParameterType(name = "duration", value = NUMBER + " ?(s|min|h|seconds?|minutes?|hours?)")
    public Duration duration(String number, String unit) {
        return Duration.ofMillis(Math.round(1000 * Double.parseDouble(number) * of(SECONDS, unit.substring(0, 1))));
    }

    /** {@code 350 W}, {@code 12 kW}, {@code 1.5 MW}, in watts. */
    @ParameterType(name = "power", value = NUMBER + " ?(W|kW|MW)")
    public double power(String number, String unit) {
        return Double.parseDouble(number) * of(WATTS, unit);
    }

    /** {@code 27 °C}, in degrees Celsius. */
    @ParameterType(name = "temperature", value = NUMBER + " ?°C")
    public double temperature(String celsius) {
        return Double.parseDouble(celsius);
    }

    /** {@code 80 %}, in percent. */
    @ParameterType(name = "percent", value = NUMBER + " ?%")
    public double percent(String number) {
        return Double.parseDouble(number);
    }

    private static double of(Map<String, Double> units, String unit) {
        return Objects.requireNonNull(units.get(unit), unit);
    }
}
