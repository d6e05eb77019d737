package dev.interlock.rules.cap;

import dev.interlock.rules.fact.Gpu;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A rack, or a single GPU, as something that one cap holds.
 *
 * @param id what is capped
 * @param feed the power unit that it hangs on; empty where that is not known
 * @param floorWatts the deepest cap that is asked for
 * @param priority of the most important job that runs on it
 */
record CappedRack(String id, String feed, double floorWatts, int priority, List<Gpu> gpus) {
    CappedRack {
        gpus = List.copyOf(gpus);
    }

    /** The highest cap that all of its GPUs take. */
    double highest() {
        return least(Gpu::maxPowerCapWatts);
    }

    /** The lowest cap that all of its GPUs take. */
    double lowest() {
        return most(Gpu::minPowerCapWatts);
    }

    /** The lowest cap that they take and that is asked for. */
    double floor() {
        return Math.max(lowest(), floorWatts);
    }

    /** The cap of the GPU that is held down most. */
    double deepest() {
        return least(Gpu::powerCapWatts);
    }

    /** The cap of the GPU that is held down least. */
    double shallowest() {
        return most(Gpu::powerCapWatts);
    }

    /** What its GPUs would draw less; what one draws that does not say so is taken to be nothing. */
    double saves(double watts) {
        return gpus.stream()
                .mapToDouble(Gpu::powerWatts)
                .filter(Double::isFinite)
                .map(drawn -> Math.max(0, drawn - watts))
                .sum();
    }

    /** What its GPUs might draw more, as the gate reckons it. */
    double adds(double watts) {
        return gpus.stream()
                .mapToDouble(gpu -> Math.max(0, watts - gpu.powerCapWatts()))
                .sum();
    }

    private double least(ToDoubleFunction<Gpu> of) {
        return gpus.stream().mapToDouble(of).min().orElse(Double.NaN);
    }

    private double most(ToDoubleFunction<Gpu> of) {
        return gpus.stream().mapToDouble(of).max().orElse(Double.NaN);
    }
}
