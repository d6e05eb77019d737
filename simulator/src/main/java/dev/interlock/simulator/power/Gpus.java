package dev.interlock.simulator.power;

import dev.interlock.simulator.layout.Plate;
import java.util.Arrays;

/**
 * All GPUs of the world, as arrays by GPU: utilisation to watts, watts to temperature, and what cap and heat do to
 * speed. Die temperature is {@code T = T_inlet + 13.4 + R·P}: the measured H100 regression 35.4 + 0.089·P of a 350 W
 * card at an assumed inlet of 22 °C, with R halved because an SXM heat sink is made for twice that power.
 */
public final class Gpus {
    private static final double OVER_INLET_KELVIN = 13.4;
    private static final double KELVIN_PER_WATT = 0.089 * 350 / 700;

    /** Time constant of die and heat sink; none is published. */
    private static final double DIE_SECONDS = 30;

    /** Thermal slowdown takes back as much as it needs, down to half; a power brake halves at once (NVML reasons). */
    private static final double SLOWED = 0.5;

    private static final double RESTARTS_BELOW = 60;

    private static final LoadCurve CURVE = LoadCurve.h100();

    private final double[] utilization;
    private final double[] watts;
    private final double[] celsius;
    private final double[] capWatts;
    private final double[] resistance;
    private final double[] speed;
    private final boolean[] braked;
    private final boolean[] slowed;
    private final boolean[] off;

    public Gpus(int count, double inletCelsius) {
        utilization = new double[count];
        watts = filled(count, LoadCurve.GPU_IDLE_WATTS);
        celsius = filled(count, inletCelsius + OVER_INLET_KELVIN + KELVIN_PER_WATT * LoadCurve.GPU_IDLE_WATTS);
        capWatts = filled(count, Plate.MAX_CAP_WATTS);
        resistance = filled(count, 1);
        speed = filled(count, 1);
        braked = new boolean[count];
        slowed = new boolean[count];
        off = new boolean[count];
    }

    /** What a GPU draws at a utilisation of 0 to 1 where nothing holds it back. */
    public static double demandWatts(double utilization) {
        return CURVE.at(utilization);
    }

    /** How far a die moves towards its final temperature within so long, 0 to 1. */
    public static double settling(double seconds) {
        return -Math.expm1(-seconds / DIE_SECONDS);
    }

    /** Runs one powered GPU at this utilisation; returns its draw. */
    public double run(int gpu, double share, double inletCelsius, double settling) {
        double demand = CURVE.at(share);
        double capped = Math.min(demand, capWatts[gpu]);
        double base = inletCelsius + OVER_INLET_KELVIN;
        double slope = KELVIN_PER_WATT * resistance[gpu];
        utilization[gpu] = share;
        double before = celsius[gpu];
        double after = before + (base + slope * capped - before) * settling;
        slowed[gpu] = after >= Plate.SLOWDOWN_CELSIUS;
        if (slowed[gpu] || braked[gpu] || off[gpu]) {
            return held(gpu, demand, capped, base, slope, settling);
        }
        celsius[gpu] = after;
        speed[gpu] = demand > capped ? PowerCap.speed(capped, demand) : 1;
        watts[gpu] = capped;
        return capped;
    }

    /** The rarer course: hardware holds the GPU down, or has switched it off. */
    private double held(int gpu, double demand, double capped, double base, double slope, double settling) {
        double before = celsius[gpu];
        double least = LoadCurve.GPU_IDLE_WATTS + Math.max(0, capped - LoadCurve.GPU_IDLE_WATTS) * SLOWED;
        double coolEnough = (before + (Plate.SLOWDOWN_CELSIUS - before) / settling - base) / slope;
        double draw = Math.min(capped, Math.max(least, braked[gpu] ? 0 : coolEnough));
        draw = off[gpu] ? 0 : draw;
        celsius[gpu] += (base + slope * draw - before) * settling;
        speed[gpu] = off[gpu] ? 0 : braked[gpu] ? SLOWED : PowerCap.speed(draw, demand);
        off[gpu] = celsius[gpu] >= Plate.SHUTDOWN_CELSIUS || (off[gpu] && celsius[gpu] >= RESTARTS_BELOW);
        watts[gpu] = draw;
        return draw;
    }

    /** Leaves one GPU without power for a while. */
    public void dark(int gpu, double inletCelsius, double settling) {
        utilization[gpu] = 0;
        watts[gpu] = 0;
        speed[gpu] = 0;
        slowed[gpu] = false;
        celsius[gpu] += (inletCelsius - celsius[gpu]) * settling;
    }

    public void cap(int gpu, double watts) {
        capWatts[gpu] = watts;
    }

    /** Nothing ails any GPU any more. */
    public void heal() {
        Arrays.fill(resistance, 1);
        Arrays.fill(braked, false);
    }

    /** Multiplies the thermal resistance between a GPU and the air. */
    public void overheat(int gpu, double factor) {
        resistance[gpu] = factor;
    }

    /** An outside brake holds a GPU down. */
    public void brake(int gpu) {
        braked[gpu] = true;
    }

    public double utilization(int gpu) {
        return utilization[gpu];
    }

    public double watts(int gpu) {
        return watts[gpu];
    }

    public double celsius(int gpu) {
        return celsius[gpu];
    }

    public double capWatts(int gpu) {
        return capWatts[gpu];
    }

    /** Speed of its work, 0 to 1. */
    public double speed(int gpu) {
        return speed[gpu];
    }

    /** Hardware holds its clocks down: heat or power brake, not a cap. */
    public boolean throttled(int gpu) {
        return slowed[gpu] || braked[gpu];
    }

    /** How many GPUs are held down by their hardware. */
    public int throttledCount() {
        int count = 0;
        for (int gpu = 0; gpu < slowed.length; gpu++) {
            count += throttled(gpu) ? 1 : 0;
        }
        return count;
    }

    /** It has switched itself off to save itself. */
    public boolean off(int gpu) {
        return off[gpu];
    }

    private static double[] filled(int count, double value) {
        double[] array = new double[count];
        Arrays.fill(array, value);
        return array;
    }
}
