package dev.interlock.rules.instance;

import dev.interlock.rules.fact.Gpu;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * One machine with GPUs, rented or owned, and what its GPUs do together. {@code NaN} where nothing is known: what was not
 * measured is left out of a mean, a sum and a maximum, and never counts as 0.
 *
 * @param id the provider's id, or the machine's name where no provider lists it
 * @param name what its owner calls it
 * @param provider who rents it out; empty for one that is owned
 * @param type the provider's name for what it is, or the model of its GPUs
 * @param region where it is; empty where nobody says
 * @param state what the provider says of it; empty where none does
 * @param listed somebody lists it, rather than that only its GPUs show it
 * @param gpus how many of its GPUs were heard of lately
 * @param expectedGpus how many it should have; {@code NaN} where nobody says
 * @param utilizationPercent mean over its GPUs
 * @param memoryUsedPercent mean over its GPUs
 * @param celsius of its hottest GPU
 * @param powerWatts of all its GPUs
 */
public record InstanceFigures(
        String id,
        String name,
        String provider,
        String type,
        String region,
        String state,
        boolean listed,
        int gpus,
        double expectedGpus,
        double utilizationPercent,
        double memoryUsedPercent,
        double celsius,
        double powerWatts,
        double dollarsPerHour) {

    static InstanceFigures of(Machine machine, List<Gpu> fresh) {
        return new InstanceFigures(
                machine.id(),
                machine.name(),
                machine.provider(),
                machine.type(),
                machine.region(),
                machine.state(),
                machine.listed(),
                fresh.size(),
                machine.expectedGpus(),
                measured(fresh, Gpu::utilizationPercent).average().orElse(Double.NaN),
                measured(fresh, Gpu::memoryUsedPercent).average().orElse(Double.NaN),
                measured(fresh, Gpu::celsius).max().orElse(Double.NaN),
                sum(measured(fresh, Gpu::powerWatts).toArray()),
                machine.dollarsPerHour());
    }

    /** It is there and has no GPU to be heard of, whether it is paid for or not. */
    public boolean isStopped() {
        return state.startsWith("stopped");
    }

    /** A day of it, at what it costs now. */
    public double dollarsPerDay() {
        return 24 * dollarsPerHour;
    }

    private static DoubleStream measured(List<Gpu> gpus, ToDoubleFunction<Gpu> figure) {
        return gpus.stream().mapToDouble(figure).filter(Double::isFinite);
    }

    private static double sum(double... watts) {
        return watts.length == 0 ? Double.NaN : DoubleStream.of(watts).sum();
    }
}
