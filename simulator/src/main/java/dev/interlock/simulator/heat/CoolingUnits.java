package dev.interlock.simulator.heat;

import java.util.Arrays;

/**
 * All cooling units of the world, as arrays by unit. A unit holds its supply air at a setpoint as long as its capacity
 * reaches; one that stands still moves no air, for its damper falls shut. Fans obey the affinity laws: flow goes with
 * speed, power with its cube.
 */
public final class CoolingUnits {
    /** Supply air follows its setpoint with this time constant; fans are faster. */
    static final double SUPPLY_SECONDS = 90;

    static final double FAN_SECONDS = 10;

    /** Coil rise for which rated flow and rated heat belong together. */
    private static final double COIL_RISE_KELVIN = 12;

    /** Fan power at full speed, as a share of the heat that the unit is rated for. */
    private static final double FAN_SHARE = 0.05;

    /** A compressor stays off at least this long (Saia controller defaults: on 300 s, off 600 s). */
    static final double LEAST_OFF_SECONDS = 600;

    /** Below this speed a unit counts as standing still. */
    private static final double LEAST_FAN = 0.02;

    private final double[] ratedWatts;
    private final double[] setpoint;
    private final double[] fanTarget;
    private final double[] fan;
    private final double[] supply;
    private final double[] capacity;
    private final double[] heatWatts;
    private final double[] offSeconds;
    private final boolean[] lost;
    private final boolean[] running;
    private final Starts starts;

    public CoolingUnits(double[] ratedWatts, double setpointCelsius, double fanPercent) {
        int count = ratedWatts.length;
        this.ratedWatts = ratedWatts.clone();
        setpoint = filled(count, setpointCelsius);
        fanTarget = filled(count, fanPercent / 100);
        fan = fanTarget.clone();
        supply = setpoint.clone();
        capacity = filled(count, 1);
        heatWatts = new double[count];
        offSeconds = filled(count, LEAST_OFF_SECONDS);
        lost = new boolean[count];
        running = new boolean[count];
        Arrays.fill(running, fanPercent / 100 >= LEAST_FAN);
        starts = new Starts(count);
    }

    /** Air that the unit moves, W/K. */
    double flow(int unit) {
        return running[unit] ? fullFlow(ratedWatts[unit]) * fan[unit] : 0;
    }

    /** Advances one unit whose intake has this temperature. */
    void advance(int unit, double returnCelsius, double seconds) {
        fan[unit] += (fanTarget[unit] - fan[unit]) * -Math.expm1(-seconds / FAN_SECONDS);
        double flow = flow(unit);
        double target = returnCelsius;
        if (flow > 0) {
            double wanted = flow * (returnCelsius - setpoint[unit]);
            target -= Math.min(Math.max(0, wanted), ratedWatts[unit] * capacity[unit]) / flow;
        }
        supply[unit] += (target - supply[unit]) * -Math.expm1(-seconds / SUPPLY_SECONDS);
        heatWatts[unit] = Math.max(0, flow * (returnCelsius - supply[unit]));
    }

    /** Starts and stops units at the beginning of a step. */
    public void switchOver(boolean powered, long now, double seconds) {
        for (int unit = 0; unit < running.length; unit++) {
            boolean wanted = powered && !lost[unit] && fanTarget[unit] >= LEAST_FAN;
            if (running[unit] && !wanted) {
                offSeconds[unit] = 0;
            } else if (!running[unit] && wanted && offSeconds[unit] >= LEAST_OFF_SECONDS) {
                starts.add(unit, now);
            } else {
                wanted &= running[unit];
                offSeconds[unit] += seconds;
            }
            running[unit] = wanted;
        }
    }

    /** Tells a unit what to hold; it gets there by itself. */
    public void adjust(int unit, double setpointCelsius, double fanPercent) {
        setpoint[unit] = setpointCelsius;
        fanTarget[unit] = fanPercent / 100;
    }

    /** What is left of a unit: its capacity as a share, and whether it is lost altogether. */
    public void impair(int unit, double share, boolean isLost) {
        capacity[unit] = share;
        lost[unit] = isLost;
    }

    /** Electrical draw of compressor and fan. */
    public double drawWatts(int unit) {
        return running[unit] ? heatWatts[unit] / Cop.at(supply[unit]) + fanWatts(ratedWatts[unit], fan[unit]) : 0;
    }

    /** Electrical draw of its fan alone. */
    public double fanWatts(int unit) {
        return running[unit] ? fanWatts(ratedWatts[unit], fan[unit]) : 0;
    }

    /** Electrical draw of the fan of a unit that is rated for so much heat, at a speed of 0 to 1. */
    public static double fanWatts(double ratedWatts, double speed) {
        return ratedWatts * FAN_SHARE * Math.pow(speed, 3);
    }

    /** Air that a unit which is rated for so much heat moves at full speed, W/K. */
    public static double fullFlow(double ratedWatts) {
        return ratedWatts / COIL_RISE_KELVIN;
    }

    /** Heat that a unit takes away in good order. */
    public double ratedWatts(int unit) {
        return ratedWatts[unit];
    }

    public int count() {
        return running.length;
    }

    public boolean running(int unit) {
        return running[unit];
    }

    public boolean lost(int unit) {
        return lost[unit];
    }

    public double supplyCelsius(int unit) {
        return supply[unit];
    }

    public double setpointCelsius(int unit) {
        return setpoint[unit];
    }

    /** Fan speed that the unit was told, 0 to 100. */
    public double fanTargetPercent(int unit) {
        return fanTarget[unit] * 100;
    }

    /** Fan speed now, 0 to 100. */
    public double fanPercent(int unit) {
        return running[unit] ? fan[unit] * 100 : 0;
    }

    public double heatWatts(int unit) {
        return running[unit] ? heatWatts[unit] : 0;
    }

    public double capacityPercent(int unit) {
        return lost[unit] ? 0 : capacity[unit] * 100;
    }

    public int startsLastHour(int unit, long now) {
        return starts.lastHour(unit, now);
    }

    private static double[] filled(int count, double value) {
        double[] array = new double[count];
        Arrays.fill(array, value);
        return array;
    }
}
