package dev.interlock.simulator.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/** The measurements of one device at one moment: the truth, plus a little noise that only depends on both. */
public final class Metrics {
    private static final double CELSIUS_NOISE = 0.08;
    /** Of a DS18B20, as racks have them: ±0.5 °C (Maxim, DS18B20 data sheet, accuracy from -10 to +85 °C). */
    private static final double MOST_CELSIUS_NOISE = 0.5;

    private static final double WATTS_NOISE = 0.004;
    /** Of a meter of class 2 at a low load (IEC 62053-21). */
    private static final double MOST_WATTS_NOISE = 0.025;

    private static final double LEAST_WATTS_NOISE = 0.5;
    private static final double MOST_LEAST_WATTS_NOISE = 2.5;
    private static final double PERCENT_NOISE = 0.4;
    private static final double MOST_PERCENT_NOISE = 2.5;

    private final Noise noise;
    private final NoiseLevel level;
    private final long who;
    private final long now;
    private final Map<String, Double> values = new LinkedHashMap<>();

    public Metrics(Noise noise, NoiseLevel level, long device, long now) {
        this.noise = noise;
        this.level = level;
        this.who = device * 64;
        this.now = now;
    }

    /** A temperature to a hundredth of a degree. */
    public Metrics celsius(String name, double value) {
        return put(name, value + level.spread(CELSIUS_NOISE, MOST_CELSIUS_NOISE) * jitter(), 100);
    }

    /** A draw or heat flow to a tenth of a watt; nothing draws exactly nothing. */
    public Metrics watts(String name, double value) {
        double share = level.spread(WATTS_NOISE, MOST_WATTS_NOISE) * jitter();
        double watts = level.spread(LEAST_WATTS_NOISE, MOST_LEAST_WATTS_NOISE) * jitter();
        return put(name, value == 0 ? 0 : Math.max(0, value * (1 + share) + watts), 10);
    }

    /** A measured share to a tenth of a percent. */
    public Metrics percent(String name, double value) {
        return put(
                name,
                value == 0
                        ? 0
                        : Math.min(
                                100, Math.max(0, value + level.spread(PERCENT_NOISE, MOST_PERCENT_NOISE) * jitter())),
                10);
    }

    /** A figure that the device knows rather than measures. */
    public Metrics known(String name, double value) {
        return put(name, value, 100);
    }

    public Metrics flag(String name, boolean value) {
        return put(name, value ? 1 : 0, 1);
    }

    public Map<String, Double> values() {
        return values;
    }

    private double jitter() {
        return noise.at(who + values.size(), now);
    }

    private Metrics put(String name, double value, double steps) {
        values.put(name, Math.rint(value * steps) / steps);
        return this;
    }
}
