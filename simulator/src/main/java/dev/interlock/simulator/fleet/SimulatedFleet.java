package dev.interlock.simulator.fleet;

import dev.interlock.simulator.measure.Noise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A small fleet of rented GPUs: what every GPU measures follows from the seed and the time alone. Within its first minute one GPU
 * overheats and another falls off the bus. Immutable, so any thread may ask.
 */
public final class SimulatedFleet {
    private static final double RESERVED_MEBIBYTES = 551;
    private static final double MILLIS = 1000;

    private static final List<FleetNode> NODES = List.of(
            node("gpu-node-1", "0920582c7ff041399e34823a0be62549", "hostname", GpuWork.TRAINING, 8),
            node("gpu-node-2", "1f6a9d1e07c34f6f9d0c7a1b2c3d4e5f", "Hostname", GpuWork.TRAINING, 8),
            node("gpu-node-3", "2b8c3e5d9a714d1f8e6b5a4c3d2e1f00", "hostname", GpuWork.INFERENCE, 5),
            node("gpu-node-4", "3c7d4f6eab824e2a9f7c6b5d4e3f2a11", "hostname", GpuWork.NOTEBOOK, 2));

    private static final List<FleetFault> FAULTS = List.of(
            new FleetFault.Overheating("gpu-node-2", 5, Duration.ofSeconds(15), 92),
            new FleetFault.OffTheBus("gpu-node-3", 2, Duration.ofSeconds(30)));

    private final Instant start;
    private final Noise noise;

    /** @param start when it begins, and with it the time to its faults */
    public SimulatedFleet(long seed, Instant start) {
        this.start = start;
        this.noise = new Noise(seed);
    }

    private static FleetNode node(String name, String id, String hostLabel, GpuWork work, int busy) {
        List<GpuWork> all = new ArrayList<>(Collections.nCopies(busy, work));
        all.addAll(Collections.nCopies(8 - busy, GpuWork.NOTHING));
        return new FleetNode(name, id, hostLabel, all);
    }

    List<FleetNode> nodes() {
        return NODES;
    }

    /** The names of its machines. */
    public List<String> names() {
        return NODES.stream().map(FleetNode::name).toList();
    }

    GpuFigures figures(FleetNode node, int gpu, Instant now) {
        Duration since = Duration.between(start, now);
        GpuFigures healthy = healthy(node.work().get(gpu), who(node, gpu), since);
        return fault(node, gpu)
                .filter(fault -> since.compareTo(fault.after()) >= 0)
                .map(fault -> fault.on(healthy, since.minus(fault.after())))
                .orElse(healthy);
    }

    private GpuFigures healthy(GpuWork work, long who, Duration since) {
        long second = since.toSeconds();
        double utilization =
                work.utilizationPercent() == 0 ? 0 : clamp(work.utilizationPercent() + 5 * noise.at(who, second));
        double watts = work.watts() * (1 + 0.03 * noise.at(who + 1, second));
        double celsius = H100.celsius(work.watts()) + 1.2 * noise.at(who + 2, second / 5);
        double used = H100.MEMORY_MEBIBYTES * work.memoryShare();
        double energy = work.watts() * Math.max(0, since.toMillis()) / MILLIS * MILLIS;
        return new GpuFigures(
                Math.rint(utilization),
                Math.rint(celsius),
                Math.rint(watts * MILLIS) / MILLIS,
                Math.rint(used),
                Math.rint(H100.MEMORY_MEBIBYTES - RESERVED_MEBIBYTES - used),
                1e9 + Math.rint(energy),
                0);
    }

    private static Optional<FleetFault> fault(FleetNode node, int gpu) {
        return FAULTS.stream()
                .filter(fault -> fault.node().equals(node.name()) && fault.gpu() == gpu)
                .findFirst();
    }

    private static long who(FleetNode node, int gpu) {
        return 1_000L * NODES.indexOf(node) + 10L * gpu;
    }

    private static double clamp(double percent) {
        return Math.max(0, Math.min(100, percent));
    }
}
