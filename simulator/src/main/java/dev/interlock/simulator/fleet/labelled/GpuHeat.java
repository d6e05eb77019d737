package dev.interlock.simulator.fleet.labelled;

import dev.interlock.simulator.fleet.H100;
import dev.interlock.simulator.measure.Noise;
import dev.interlock.simulator.measure.NoiseLevel;
import java.util.List;

/** How hot a GPU is, by what it draws over a longer time and by whether its cooling works. */
final class GpuHeat {
    private static final double RISE_A_MINUTE = 1.2;
    private static final double MOST_RISE = 24;
    /** A heat sink has taken on 63 % of a step of power. */
    private static final double SETTLING_MINUTES = 1.5;

    private static final double SENSOR_CELSIUS = 1.2;
    /** Of the diode on a chip: ±3 °C (as of the LM75 and of remote diodes in general). */
    private static final double MOST_SENSOR_CELSIUS = 3;

    private final Noise noise;
    private final NoiseLevel level;

    GpuHeat(Noise noise, NoiseLevel level) {
        this.noise = noise;
        this.level = level;
    }

    double celsius(Phase phase, List<DrawnFault> faults, long who, int minute) {
        double risen = faults.stream()
                .filter(fault -> fault.kind() == DrawnFault.Kind.COOLING && fault.at(minute))
                .mapToDouble(fault -> Math.min(MOST_RISE, RISE_A_MINUTE * (minute - fault.from())))
                .sum();
        double settled = 1 - Math.exp(-(minute - phase.from()) / SETTLING_MINUTES);
        double watts = H100.IDLE_WATTS + settled * phase.doing().meanWatts();
        return H100.celsius(watts) + 2 * noise.at(who + 5, 0) + risen;
    }

    double shown(Phase phase, List<DrawnFault> faults, long who, int minute) {
        return celsius(phase, faults, who, minute)
                + level.spread(SENSOR_CELSIUS, MOST_SENSOR_CELSIUS) * noise.at(who + 2, minute);
    }
}
