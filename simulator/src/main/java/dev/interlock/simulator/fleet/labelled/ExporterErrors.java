package dev.interlock.simulator.fleet.labelled;

import dev.interlock.simulator.measure.Noise;
import dev.interlock.simulator.measure.NoiseLevel;
import java.time.Instant;

/**
 * How far what a GPU's exporter tells is from what is true, beyond what is usual: in what it counts, in when it looked, and in what
 * never arrives.
 */
final class ExporterErrors {
    /** NVML looks at the last sixth of a second to a second: of a minute that says so much. */
    private static final double MOST_POINTS = 5;
    /** NVML's first memory query counts as used what the driver keeps to itself, and its second does not. */
    private static final double MOST_MEBIBYTES = 600;
    /** dcgm-exporter looks every 30 s, whenever it is asked. */
    private static final double MOST_SECONDS_OLD = 30;
    /** Of all scrapes; a choice. */
    private static final double MOST_LOST = 0.02;

    private static final double MILLIS = 1_000;
    private static final int UTILIZATION = 6;
    private static final int MEMORY = 8;
    private static final int AGE = 9;

    private final Noise noise;
    private final NoiseLevel level;

    ExporterErrors(Noise noise, NoiseLevel level) {
        this.noise = noise;
        this.level = level;
    }

    /** What is told of a share of time in which something ran; that nothing ran is told as it is. */
    double percent(double used, long who, int minute) {
        double told = used + level.spread(0, MOST_POINTS) * noise.at(who + UTILIZATION, minute);
        return used == 0 ? 0 : Math.rint(Math.max(0, Math.min(100, told)));
    }

    double mebibytes(double used, long who, int minute) {
        return used + Math.rint(level.spread(0, MOST_MEBIBYTES) * Math.abs(noise.at(who + MEMORY, minute)));
    }

    /** When it looked, of what is told at a moment. */
    Instant looked(Instant told, long who, int minute) {
        double seconds = level.spread(0, MOST_SECONDS_OLD) * Math.abs(noise.at(who + AGE, minute));
        return told.minusMillis(Math.round(seconds * MILLIS));
    }

    /** Nothing of a machine's page arrives. */
    boolean loses(int machine, int minute) {
        return noise.befalls(level.spread(0, MOST_LOST), LabelledFleet.who(machine, 0) + AGE, -1L - minute);
    }
}
