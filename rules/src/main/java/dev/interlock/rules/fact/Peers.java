package dev.interlock.rules.fact;

import dev.interlock.rules.metric.Median;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * What GPUs that do the same have in common: the median of one measure, and the median of how far each is from it. One that is far off
 * moves neither.
 *
 * @param group what they share: a job, or a machine
 * @param count how many of them measure it
 * @param deviation the median absolute deviation, in the unit of the measure; times 1.4826 it estimates a standard deviation (Rousseeuw
 *     and Croux, 1993)
 */
public record Peers(String group, int count, double median, double deviation) {
    private static final double OF_A_STANDARD_DEVIATION = 1.4826;

    /** By the clock of their multiprocessors, in MHz. */
    public static Peers byClock(String group, Collection<Gpu> gpus) {
        return of(group, gpus, Gpu::smClockMegahertz);
    }

    /** By their temperature, in °C. */
    public static Peers byTemperature(String group, Collection<Gpu> gpus) {
        return of(group, gpus, Gpu::celsius);
    }

    private static Peers of(String group, Collection<Gpu> gpus, ToDoubleFunction<Gpu> measure) {
        double[] values = gpus.stream()
                .mapToDouble(measure)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double median = Median.of(values);
        double[] off = new double[values.length];
        for (int i = 0; i < off.length; i++) {
            off[i] = Math.abs(values[i] - median);
        }
        Arrays.sort(off);
        return new Peers(group, values.length, median, Median.of(off));
    }

    /**
     * They are all far above this value.
     *
     * @param least how many there must be before one of them stands out
     * @param deviations how many standard deviations below the median it must lie
     * @param share of the median that it must lie below as well, so that peers who are all alike convict nobody
     */
    public boolean leaveBehind(double value, double least, double deviations, double share) {
        return count >= least
                && median - value > deviations * OF_A_STANDARD_DEVIATION * deviation
                && value < median * share;
    }
}
