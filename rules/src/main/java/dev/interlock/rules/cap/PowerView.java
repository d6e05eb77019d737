package dev.interlock.rules.cap;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.PowerUnit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.incident.Remedy;
import dev.interlock.rules.plan.Action.ThrottleGpu;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is drawn where, and what may be: the plant at one moment. */
final class PowerView {
    private final Collection<DeviceFact> plant;
    private final Map<String, List<Gpu>> gpus;
    private final Map<String, Gpu> named;
    private final Map<String, String> feeds;
    private final Map<String, Integer> priorities;

    PowerView(Collection<DeviceFact> plant, Collection<Job> running) {
        this.plant = plant;
        this.gpus = all(Gpu.class).collect(groupingBy(Gpu::rack));
        this.named = all(Gpu.class).collect(toMap(Gpu::id, Function.identity(), (one, other) -> one));
        this.feeds = all(Rack.class).collect(toMap(Rack::id, Rack::powerUnit, (one, other) -> one));
        this.priorities = running.stream().collect(toMap(Job::rack, Job::priority, Math::max));
    }

    /** The targets of these remedies of which GPUs are measured. */
    List<CappedRack> racks(Collection<Remedy> together) {
        Map<String, Double> floors = together.stream()
                .map(Remedy::action)
                .filter(ThrottleGpu.class::isInstance)
                .map(ThrottleGpu.class::cast)
                .collect(toMap(ThrottleGpu::target, ThrottleGpu::powerCapWatts, Math::min, LinkedHashMap::new));
        return floors.entrySet().stream()
                .map(each -> rack(each.getKey(), each.getValue()))
                .filter(rack -> !rack.gpus().isEmpty())
                .toList();
    }

    /** What may be drawn more; what does not say so has no room. */
    Headroom headroom(double share, double feed) {
        double building = all(Facility.class)
                .filter(each -> each.allowedWatts() > 0)
                .mapToDouble(each -> proven(share * each.allowedWatts() - each.totalWatts()))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return new Headroom(
                building,
                all(PowerUnit.class)
                        .collect(toMap(
                                PowerUnit::id,
                                each -> proven(feed * each.ratedWatts() - each.powerWatts()),
                                Math::min)));
    }

    private static double proven(double watts) {
        return Double.isNaN(watts) ? 0 : watts;
    }

    private CappedRack rack(String target, double floor) {
        Gpu single = named.get(target);
        return single == null
                ? new CappedRack(
                        target,
                        feeds.getOrDefault(target, ""),
                        floor,
                        priorities.getOrDefault(target, Integer.MIN_VALUE),
                        gpus.getOrDefault(target, List.of()))
                : new CappedRack(
                        target, feeds.getOrDefault(single.rack(), ""), floor, Integer.MIN_VALUE, List.of(single));
    }

    private <F extends DeviceFact> Stream<F> all(Class<F> kind) {
        return plant.stream().filter(kind::isInstance).map(kind::cast);
    }
}
