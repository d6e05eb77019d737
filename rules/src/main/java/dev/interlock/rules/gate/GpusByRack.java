package dev.interlock.rules.gate;

import static java.util.stream.Collectors.groupingBy;

import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Gpu;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which GPUs a rack has, found once for all plans that are judged by the same facts. */
public final class GpusByRack {
    private final Facts facts;
    private final Map<String, List<Gpu>> byRack;

    public GpusByRack(Facts facts) {
        this.facts = facts;
        this.byRack = facts.devices().values().stream()
                .filter(Gpu.class::isInstance)
                .map(Gpu.class::cast)
                .collect(groupingBy(Gpu::rack));
    }

    /** The GPU of this name, and those of the rack of this name. */
    List<Gpu> named(String target) {
        Optional<Gpu> itself =
                facts.device(target).filter(Gpu.class::isInstance).map(Gpu.class::cast);
        Stream<Gpu> inside = byRack.getOrDefault(target, List.of()).stream()
                .filter(gpu -> !gpu.id().equals(target));
        return Stream.concat(itself.stream(), inside).toList();
    }
}
