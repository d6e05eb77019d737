package dev.interlock.simulator.heat;

/**
 * Heat removed per watt of compressor, by supply temperature: {@code COP = 0.0068 T² + 0.0008 T + 0.458} (Moore et al.,
 * Making Scheduling "Cool", 2005).
 */
public final class Cop {
    private Cop() {}

    public static double at(double supplyCelsius) {
        double celsius = Math.min(35, Math.max(5, supplyCelsius));
        return 0.0068 * celsius * celsius + 0.0008 * celsius + 0.458;
    }
}
